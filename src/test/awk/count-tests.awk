# Adds up the reports of the test runner, one file a test class: a line a suite with its time, the
# time of the whole run (whole, in seconds), why tests were skipped, and last the counts. Ends with 1 where a test failed or none ran.
# A suite is told by the package or the end of the name of the test class.

function suite(file) {
  if (file ~ /\.architecture\./) return "architecture"
  if (file ~ /\.browser\.|BrowserTest/) return "browser"
  if (file ~ /\.golden\.|GoldenTest/) return "golden"
  if (file ~ /\.integration\.|IntegrationTest/) return "integration"
  return "unit"
}

function attribute(name) {
  if (!match($0, " " name "=\"[^\"]*\"")) return ""
  return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
}

function count(name) { return attribute(name) + 0 }

# Seconds; long ones are printed with a comma after the thousands.
function seconds(printed) { gsub(",", "", printed); return printed + 0 }

/<testsuite / {
  bad = count("errors") + count("failures")
  failed += bad
  skipped += count("skipped")
  passed += count("tests") - bad - count("skipped")
  tests[suite(FILENAME)] += count("tests")
  time[suite(FILENAME)] += seconds(attribute("time"))
}

/<skipped/ { reasons[attribute("message")]++ }

END {
  n = split("unit golden architecture integration browser", order, " ")
  for (i = 1; i <= n; i++) {
    if (order[i] in tests) printf "%-12s %5d tests %8.1f s\n", order[i], tests[order[i]], time[order[i]]
  }
  printf "%-12s %5d tests %8.1f s, build and all suites, several at a time\n", "whole", \
    passed + failed + skipped, whole
  for (reason in reasons) printf "skipped %d: %s\n", reasons[reason], reason
  printf "\n%d passed, %d failed, %d skipped\n", passed, failed, skipped
  exit (failed > 0 || passed == 0)
}
