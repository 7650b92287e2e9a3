#include "intake/process.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ruam::intake {
namespace {

constexpr std::size_t most_complaints = 4096;

struct Descriptor {
  int number = -1;

  Descriptor() = default;
  Descriptor(const Descriptor&) = delete;
  ~Descriptor() { shut(); }
  void shut() {
    if (number >= 0) close(number);
    number = -1;
  }
};

struct Channel {
  Descriptor ours, theirs;
};

bool open_pipe(Channel& channel) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  channel.ours.number = ends[0];
  channel.theirs.number = ends[1];
  return true;
}

/// Not a pipe: writing to one whose reader has ended would end us.
bool open_pair(Channel& channel) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0) return false;
  channel.ours.number = ends[0];
  channel.theirs.number = ends[1];
  fcntl(ends[1], F_SETFL, 0);
  return true;
}

/// What a child may know of us.
std::vector<std::string> bare_environment() {
  std::vector<std::string> all = {"LANG=C.UTF-8", "OMP_THREAD_LIMIT=1"};
  for (const char* name : {"PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "ASAN_OPTIONS"})
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + "=" + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

class Child {
 public:
  explicit Child(const Call& call) : call_(call) {}

  bool start() {
    if (!open_pair(in_) || !open_pipe(out_) || !open_pipe(complaints_)) return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in_.theirs.number, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out_.theirs.number, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, complaints_.theirs.number, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    if (call_.has_group) flags |= POSIX_SPAWN_SETPGROUP;
    posix_spawnattr_setflags(&attributes, flags);
    auto words = call_.words;
    auto environment = bare_environment();
    const int error = posix_spawnp(&pid_, words[0].c_str(), &actions, &attributes,
                                   pointers(words).data(), pointers(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    for (auto* channel : {&in_, &out_, &complaints_}) channel->theirs.shut();
    return error == 0;
  }

  Answer finish() {
    if (call_.input.empty()) in_.ours.shut();
    while (out_.ours.number >= 0 || complaints_.ours.number >= 0) {
      if (!talk()) break;
    }
    end();
    return std::move(answer_);
  }

 private:
  /// One turn of reading and writing; false when the child has to be ended.
  bool talk() {
    std::array<pollfd, 3> ways = {pollfd{out_.ours.number, POLLIN, 0},
                                  pollfd{complaints_.ours.number, POLLIN, 0},
                                  pollfd{in_.ours.number, POLLOUT, 0}};
    if (poll(ways.data(), ways.size(), left()) < 0 && errno != EINTR) return false;
    if (is_over()) return !(answer_.is_late = true);
    if (ways[2].revents != 0) feed();
    if (ways[0].revents != 0) take(out_.ours, answer_.output, call_.most);
    if (ways[1].revents != 0) take(complaints_.ours, answer_.complaints, most_complaints);
    return !answer_.is_cut;
  }

  void feed() {
    const auto rest = call_.input.substr(fed_);
    const auto sent = send(in_.ours.number, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (sent > 0) fed_ += static_cast<std::size_t>(sent);
    if (sent < 0 || fed_ == call_.input.size()) in_.ours.shut();
  }

  void take(Descriptor& from, std::string& to, std::size_t most) {
    std::array<char, 1 << 16> block;
    const auto got = read(from.number, block.data(), block.size());
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) return from.shut();
    const auto size = static_cast<std::size_t>(got);
    if (&to == &answer_.output && to.size() + size > most) answer_.is_cut = true;
    to.append(block.data(), std::min(size, most - std::min(most, to.size())));
  }

  bool is_over() const { return call_.until && std::chrono::steady_clock::now() >= *call_.until; }

  int left() const {
    if (!call_.until) return -1;
    const auto span = std::chrono::ceil<std::chrono::milliseconds>(
        *call_.until - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(span.count(), 0, 60'000));
  }

  /// Waits for the end, hastened where it must be; what it started ends with it.
  void end() {
    siginfo_t info{};
    if (answer_.is_late || answer_.is_cut) kill(pid_, SIGKILL);
    while (!answer_.is_late && call_.until) {  // it closed its mouth and still runs?
      info.si_pid = 0;
      if (waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | WNOHANG) != 0 ||
          info.si_pid != 0)
        break;
      if (is_over()) {
        answer_.is_late = true;
        kill(pid_, SIGKILL);
      }
      poll(nullptr, 0, 1);
    }
    waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT);
    if (call_.has_group) kill(-pid_, SIGKILL);
    int status = 0;
    waitpid(pid_, &status, 0);
    answer_.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  const Call& call_;
  Channel in_, out_, complaints_;
  pid_t pid_ = -1;
  std::size_t fed_ = 0;
  Answer answer_;
};

}  // namespace

std::optional<Answer> call(const Call& call) {
  Child child(call);
  if (!child.start()) return {};
  return child.finish();
}

}  // namespace ruam::intake
