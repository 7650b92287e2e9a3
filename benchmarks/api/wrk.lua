-- MODE=list|one|create, TOKEN (whole header value), PATH_PREFIX, IDS (count, or a file with one id a line), BODY
local mode, prefix, body = os.getenv("MODE"), os.getenv("PATH_PREFIX"), os.getenv("BODY") or ""
local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
local token = os.getenv("TOKEN") or ""
if token ~= "" then headers["Authorization"] = token end
local ids, count = {}, tonumber(os.getenv("IDS") or "0")
local threads = 0
function setup(thread) thread:set("number", threads); threads = threads + 1 end
local state
function init()
  state = 12345 + number * 7919
  if not count then
    for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
    count = #ids
  end
end
function request()
  if mode == "create" then return wrk.format("POST", prefix, headers, body) end
  if mode == "list" then return wrk.format("GET", prefix, headers) end
  state = (state * 1103515245 + 12345) % 2147483648
  local at = state % count + 1
  return wrk.format("GET", prefix .. (ids[at] or at), headers)
end
