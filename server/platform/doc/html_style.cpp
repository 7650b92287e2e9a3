#include "platform/doc/html_style.hpp"

#include <fmt/format.h>

#include "platform/doc/pdf/font.hpp"

namespace ruam::doc {
namespace {

constexpr const char* fixed_style = R"(
.sheet{box-sizing:border-box;background:#fff;color:#000;margin:0 auto 8mm;box-shadow:0 0 2mm #0003;
font-family:Sarabun,"TH Sarabun New","TH SarabunPSK",sans-serif;overflow-wrap:anywhere}
.sheet p,.sheet h1,.sheet h2,.sheet h3,.sheet h4,.sheet h5,.sheet h6,.sheet dl,.sheet dd,.sheet figure{margin:0}
.sheet p,.sheet dd{white-space:pre-wrap}
.sheet h1,.sheet h2,.sheet h3,.sheet h4,.sheet h5,.sheet h6{font-weight:bold;break-after:avoid;font-size:inherit}
.sheet dl{display:grid}.sheet dt{font-weight:bold}
.sheet table{border-collapse:collapse;width:100%;table-layout:fixed}
.sheet td,.sheet th{vertical-align:top;padding:.2mm 1.6mm .7mm;text-align:left;font-weight:normal}
.sheet .grid>*>*>td,.sheet .grid>*>*>th{border:.5pt solid #000}
.sheet thead{display:table-header-group}.sheet tr{break-inside:avoid}
.sheet .b{font-weight:bold}.sheet .i{font-style:italic}.sheet .u{text-decoration:underline}
.sheet .left{text-align:left}.sheet .center{text-align:center}.sheet .right{text-align:right}
.sheet .justify{text-align:justify}
.sheet .stops{display:grid}.sheet .stops>span{min-width:0;padding-right:1mm}.sheet .placed{position:relative;height:0}.sheet .placed img{position:absolute}
.sheet .placed .center{left:50%;transform:translateX(-50%)}.sheet .placed .right{right:0}
.sheet .tab{display:inline-block;min-width:8mm}
.sheet .dots{display:inline-block;border-bottom:1px dotted #000;min-width:20mm}.sheet .fill{display:flex;align-items:baseline;white-space:pre-wrap}
.sheet .fill .dots{flex:1}.sheet .box{font-size:1.15em;line-height:1}
.sheet a{color:inherit;text-decoration:none}.sheet a.lines:hover,.sheet a.lines:focus-visible{text-decoration:underline}.sheet .answer{font-weight:400}.sheet .half{margin-left:50%}.sheet .together{break-inside:avoid}
.sheet .pictures{display:grid;gap:3mm;justify-items:center}.sheet .pictures img{max-width:100%;object-fit:contain}
.sheet hr{border:0;border-top:.6pt solid #000;margin:1.5mm auto}.sheet hr.dashed{border-top-style:dashed}
.sheet .draft{float:right;font-weight:bold}.sheet .foot{margin-top:6mm}
.sheet [data-field]{scroll-margin:20vh}
.sheet .break{break-after:page;border-top:1px dashed #bbb;margin:6mm 0}
@media print{.sheet{margin:0;padding:0!important;width:auto!important;min-height:0!important;box-shadow:none}.sheet .break{border:0;margin:0}}
)";

std::string base64(std::string_view bytes) {
  constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve(bytes.size() * 4 / 3 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (at + k < bytes.size() ? static_cast<unsigned char>(bytes[at + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += at + k > bytes.size() ? '=' : letters[group >> (18 - 6 * k) & 63U];
  }
  return out;
}

std::string make_faces() {
  std::string out;
  for (const bool bold : {false, true})
    out += fmt::format("@font-face{{font-family:Sarabun;font-weight:{};src:url({})}}\n",
                       bold ? "bold" : "normal",
                       data_address("font/ttf", pdf::web_subset(pdf::face_of(bold, false))));
  return out;
}

}  // namespace

std::string_view html_style() { return fixed_style; }

const std::string& html_faces() {
  static const std::string faces = make_faces();
  return faces;
}

std::string data_address(std::string_view type, std::string_view bytes) {
  return "data:" + std::string(type) + ";base64," + base64(bytes);
}

}  // namespace ruam::doc
