#include "people/signature_picture.hpp"

#include "people/person.hpp"
#include "people/record.hpp"
#include "people/store.hpp"
#include "platform/idempotency.hpp"
#include "platform/image/ink.hpp"

namespace ruam::people {
namespace {

Result<PersonId> own(const Actor& actor) {
  if (!actor.is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  return PersonId{actor.home, actor.person};
}

}  // namespace

Result<void> set_signature_picture(Context& context, std::string_view upload) {
  const auto id = TRY(own(context.actor));
  auto ink = TRY(image::ink_of(upload));
  const auto now = context.clock.now();
  const SignaturePicture picture{std::move(ink.png), ink.width, ink.height, now};

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    TRY(store.get_person(id));
    store.set_signature_picture(id, picture);
    Recorder{tx, context, now}.happened(ref(id), "set_signature_picture");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> remove_signature_picture(Context& context) {
  const auto id = TRY(own(context.actor));
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    if (Store{tx}.remove_signature_picture(id))
      Recorder{tx, context, now}.happened(ref(id), "remove_signature_picture");
    return {};
  });
}

std::optional<SignaturePicture> find_signature_picture(db::Tx& tx, const Actor& actor) {
  const auto id = own(actor);
  if (id.has_error()) return std::nullopt;
  return Store{tx}.find_signature_picture(*id);
}

}  // namespace ruam::people
