#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

namespace ruam {

/// A right that actions ask for, e.g. {"projects.approve"}. Rooms declare theirs in room.hpp.
struct Permission {
  std::string_view code;

  friend bool operator==(Permission, Permission) = default;
};

/// Which roles hold a permission in their own office, declared by the room.
struct PermissionRule {
  Permission permission;
  std::vector<std::string_view> roles;
};

/// What one account may do in one office.
struct Post {
  OfficeId office;
  bool with_subtree = false;  ///< also in every office below it
  std::vector<std::string> roles;
  std::vector<std::string_view> permissions;  ///< sorted codes that the roles give
};

/// Who acts: an account of a person with its posts, or nobody (a citizen without sign-in).
struct Actor {
  Uuid account;
  Uuid person;
  std::string name;
  std::vector<Post> posts;
  OfficeId home{};  ///< the office that keeps the account and the person
  Instant at{};     ///< when it was authenticated: which shares and stand-ins count

  bool is_signed_in() const { return account != Uuid{}; }

  bool has(Permission permission, OfficeId office) const {
    return std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
      return post.office == office &&
             std::binary_search(post.permissions.begin(), post.permissions.end(), permission.code);
    });
  }
};

}  // namespace ruam
