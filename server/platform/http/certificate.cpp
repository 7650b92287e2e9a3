#include "platform/http/certificate.hpp"

#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ruam::http {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

constexpr long day = 24 * 60 * 60;

template <class T>
T* must(T* made) {
  if (!made) throw std::runtime_error("OpenSSL could not make a certificate");
  return made;
}
void must_be(bool holds) {
  if (!holds) throw std::runtime_error("OpenSSL could not make a certificate");
}

File open_file(const std::filesystem::path& path, const char* mode) {
  File file(std::fopen(path.c_str(), mode), &std::fclose);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  return file;
}

Key new_key() { return {must(EVP_EC_gen("P-256")), &EVP_PKEY_free}; }

void write_key(const std::filesystem::path& path, EVP_PKEY* key) {
  const auto before = ::umask(0077);  // nobody else may read it, not even for a moment
  auto file = open_file(path, "w");
  ::umask(before);
  must_be(PEM_write_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

Key read_key(const std::filesystem::path& path) {
  const auto file = open_file(path, "r");
  return {must(PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr)), &EVP_PKEY_free};
}

Certificate read_certificate(const std::filesystem::path& path) {
  const auto file = open_file(path, "r");
  return {must(PEM_read_X509(file.get(), nullptr, nullptr, nullptr)), &X509_free};
}

void write_certificates(const std::filesystem::path& path, std::initializer_list<X509*> chain) {
  const auto file = open_file(path, "w");
  for (auto* each : chain) must_be(PEM_write_X509(file.get(), each) == 1);
}

void add_extension(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  auto* extension = must(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  const bool is_added = X509_add_ext(certificate, extension, -1) == 1;
  X509_EXTENSION_free(extension);
  must_be(is_added);
}

void set_name(X509_NAME* name, std::string_view common_name) {
  const auto add = [&](const char* field, std::string_view text) {
    must_be(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       static_cast<int>(text.size()), -1, 0) == 1);
  };
  add("O", "Ruam");
  add("CN", common_name);
}

Certificate draft(EVP_PKEY* key, std::string_view common_name, int days) {
  Certificate certificate(must(X509_new()), &X509_free);
  std::uint8_t serial[16];
  must_be(RAND_bytes(serial, sizeof serial) == 1);
  serial[0] &= 0x7F;
  const std::unique_ptr<BIGNUM, decltype(&BN_free)> number(
      must(BN_bin2bn(serial, sizeof serial, nullptr)), &BN_free);
  must(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())));
  must_be(X509_set_version(certificate.get(), X509_VERSION_3) == 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -day);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * day);
  must_be(X509_set_pubkey(certificate.get(), key) == 1);
  set_name(X509_get_subject_name(certificate.get()), common_name);
  return certificate;
}

void make_authority(const CertificateFiles& files, const std::filesystem::path& key_path) {
  const auto key = new_key();
  const auto authority = draft(key.get(), "Ruam office authority", 3650);
  auto* self = authority.get();
  must_be(X509_set_issuer_name(self, X509_get_subject_name(self)) == 1);
  add_extension(self, self, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  add_extension(self, self, NID_key_usage, "critical,keyCertSign,cRLSign");
  add_extension(self, self, NID_subject_key_identifier, "hash");
  must_be(X509_sign(self, key.get(), EVP_sha256()) != 0);
  write_key(key_path, key.get());
  write_certificates(files.authority, {self});
}

bool is_address(const std::string& name) {
  std::uint8_t bytes[16];
  return inet_pton(AF_INET, name.c_str(), bytes) == 1 ||
         inet_pton(AF_INET6, name.c_str(), bytes) == 1;
}

void make_certificate(const CertificateFiles& files, const std::filesystem::path& authority_key,
                      const std::vector<std::string>& names) {
  const auto authority = read_certificate(files.authority);
  const auto signer = read_key(authority_key);
  const auto key = new_key();
  const auto made = draft(key.get(), names.front(), 397);
  std::string alternatives;
  for (const auto& name : names)
    alternatives.append(alternatives.empty() ? "" : ",")
        .append(is_address(name) ? "IP:" : "DNS:")
        .append(name);
  must_be(X509_set_issuer_name(made.get(), X509_get_subject_name(authority.get())) == 1);
  add_extension(made.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
  add_extension(made.get(), authority.get(), NID_ext_key_usage, "serverAuth");
  add_extension(made.get(), authority.get(), NID_subject_alt_name, alternatives);
  add_extension(made.get(), authority.get(), NID_authority_key_identifier, "keyid");
  must_be(X509_sign(made.get(), signer.get(), EVP_sha256()) != 0);
  write_key(files.key, key.get());
  write_certificates(files.certificate, {made.get(), authority.get()});
}

bool is_good(const CertificateFiles& files, const std::vector<std::string>& names) {
  if (!std::filesystem::exists(files.certificate) || !std::filesystem::exists(files.key))
    return false;
  const auto certificate = read_certificate(files.certificate);
  std::time_t in_a_month = std::time(nullptr) + 30 * day;
  if (X509_cmp_time(X509_get0_notAfter(certificate.get()), &in_a_month) <= 0) return false;
  for (const auto& name : names) {
    const int covers =
        is_address(name) ? X509_check_ip_asc(certificate.get(), name.c_str(), 0)
                         : X509_check_host(certificate.get(), name.data(), name.size(), 0, nullptr);
    if (covers != 1) return false;
  }
  return true;
}

}  // namespace

CertificateFiles office_certificate(const std::filesystem::path& folder,
                                    const std::vector<std::string>& names) {
  std::filesystem::create_directories(folder);
  CertificateFiles files{folder / "authority.pem", folder / "server.pem", folder / "server.key"};
  const auto authority_key = folder / "authority.key";
  if (!std::filesystem::exists(files.authority) || !std::filesystem::exists(authority_key))
    make_authority(files, authority_key);
  if (!is_good(files, names)) make_certificate(files, authority_key, names);
  return files;
}

std::vector<std::string> own_names() {
  std::vector<std::string> names;
  char host[256] = {};
  if (gethostname(host, sizeof host - 1) == 0 && *host) names.emplace_back(host);
  names.insert(names.end(), {"localhost", "127.0.0.1"});
  ifaddrs* cards = nullptr;
  if (getifaddrs(&cards) != 0) return names;
  for (const auto* card = cards; card; card = card->ifa_next) {
    if (!card->ifa_addr || card->ifa_addr->sa_family != AF_INET) continue;
    char text[INET_ADDRSTRLEN] = {};
    const auto* address = reinterpret_cast<const sockaddr_in*>(card->ifa_addr);
    inet_ntop(AF_INET, &address->sin_addr, text, sizeof text);
    if (std::string_view{text} != "127.0.0.1") names.emplace_back(text);
  }
  freeifaddrs(cards);
  return names;
}

}  // namespace ruam::http
