#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <new>
#include <thread>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "intake/read_parts.hpp"
#include "intake/worker.hpp"
#include "intake/worker_wire.hpp"

namespace ruam::intake {
namespace {

void limit(__rlimit_resource what, rlim_t soft, rlim_t hard) {
  const rlimit limits{soft, hard};
  if (setrlimit(what, &limits) != 0) std::_Exit(3);
}

/// No sockets to the outside, no looking into other processes: refused by the kernel for this
/// process and all it starts. A pair of sockets with our own children stays possible.
void forbid_the_network() {
  const auto refuse = [](unsigned call) {
    return std::array<sock_filter, 2>{
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 13)};
  };
  std::vector<sock_filter> filter = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
  for (const unsigned call : {SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept4,
                              SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev})
    for (const auto& step : refuse(call)) filter.push_back(step);
  filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);  // an old kernel: the limits must do
}

#if defined(__SANITIZE_ADDRESS__)
/// Ends this process when more than so many bytes of it lie in memory.
void watch_memory(std::uint64_t most) {
  const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  for (;; std::this_thread::sleep_for(std::chrono::milliseconds(5))) {
    std::uint64_t all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    if (resident * page > most) std::_Exit(out_of_memory);
  }
}
#endif

void confine(const WorkerLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto seconds = static_cast<rlim_t>(limits.cpu_seconds);
  limit(RLIMIT_CPU, seconds, seconds + 2);
#if defined(__SANITIZE_ADDRESS__)  // reserves terabytes of addresses and needs some times the
                                   // memory
  std::thread(watch_memory, 2 * limits.memory).detach();
#else
  limit(RLIMIT_AS, limits.memory, limits.memory);
#endif
  limit(RLIMIT_NOFILE, 64, 64);
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_CORE, 0, 0);
  forbid_the_network();
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

Result<FileReading> read_whole(const std::filesystem::path& path, const WorkerLimits& limits) {
  FileReading reading;
  reading.file = TRY(read_file(path, {.pages = limits.pages,
                                      .recognised_pages = limits.recognised_pages,
                                      .until = std::chrono::steady_clock::now() + limits.time}));
  reading.reading = read_text(reading.file.text);
  return reading;
}

}  // namespace

int be_worker(const std::vector<std::string>& words) {
  if (words.size() != 6) {
    std::fputs("read-file is for ruam itself: ruam intake FILE… --json DIR\n", stderr);
    return 2;
  }
  WorkerLimits limits;
  limits.cpu_seconds = std::atoi(words[1].c_str());
  limits.memory = std::strtoull(words[2].c_str(), nullptr, 10);
  limits.pages = std::atoi(words[3].c_str());
  limits.recognised_pages = std::atoi(words[4].c_str());
  limits.time = std::chrono::milliseconds(std::atoll(words[5].c_str()));
  confine(limits);
  std::set_new_handler([] { std::_Exit(out_of_memory); });
  // Nothing is left to be tidied, and a search for leaks would want the ptrace that is forbidden.
  std::_Exit(write_all(pack_answer(read_whole(words[0], limits))) ? 0 : 1);
}

}  // namespace ruam::intake
