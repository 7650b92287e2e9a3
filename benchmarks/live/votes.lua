-- A closed loop of voters: CODE, TOKENS (a file with one voice a line), STATEMENTS (the same of ids). Every request is the vote of another
-- phone on another statement, so most are kept anew and later ones change what was said.
local tokens, statements, threads, number, at = {}, {}, 0, 0, 0
local stands = { "agree", "disagree", "pass" }
local function lines(file, into) for line in io.lines(file) do into[#into + 1] = line end end
function setup(thread) thread:set("number", threads); threads = threads + 1 end
function init()
  lines(os.getenv("TOKENS"), tokens)
  lines(os.getenv("STATEMENTS"), statements)
  at = number * 7919
end
function request()
  at = at + 1
  local statement = statements[math.floor(at / #tokens) % #statements + 1]
  return wrk.format("PUT", "/api/v1/rooms/" .. os.getenv("CODE") .. "/votes",
    { ["Content-Type"] = "application/json", ["Origin"] = os.getenv("ORIGIN"), ["ruam-voice"] = tokens[at % #tokens + 1] },
    '{"statement":"' .. statement .. '","stand":"' .. stands[at % 3 + 1] .. '"}')
end
