-- Requests the targets of a file in their order, over and over; prints one line of figures at the end.
-- usage: wrk ... -s targets.lua URL -- FILE ENCODING [TOKEN]
local requests = {}
local position = 0

function init(args)
  local headers = { ["Accept-Encoding"] = args[2], ["Authorization"] = args[3], ["X-Authentication-Token"] = args[3] }
  for target in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", target, headers)
  end
end

function request()
  position = position % #requests + 1
  return requests[position]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"bytes":%d,"p50":%.3f,"p99":%.3f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
