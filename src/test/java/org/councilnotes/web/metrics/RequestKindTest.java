package org.councilnotes.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKindTest {

  @ParameterizedTest(name = "{0} is for {2}")
  @CsvSource({
    "/, false, PAGE",
    "/, true, SEARCH",
    "/api/search, true, SEARCH",
    "/hits/3, true, SEARCH",
    "/like/10364-19/I/2, false, SEARCH",
    "/api/suggest, true, SUGGEST",
    "/compare, true, COMPARE",
    "/compare.docx, true, EXPORT",
    "/api/export, true, EXPORT",
    "/coverage, false, TABLE",
    "/coverage.csv, true, EXPORT",
    "/programmes/COPOLAD, false, TABLE",
    "/notes/10364/19, false, NOTE",
    "/api/notes/10364-19/original, false, NOTE",
    "/wording/10364-19/I/2, false, WORDING",
    "/mcp, false, ASSISTANT",
    "/status, false, STATUS",
    "/actuator/health, false, STATUS",
    "/webjars/htmx.org/dist/htmx.min.js, false, STATIC",
    "/archive-0123.css, false, STATIC",
    "/mark-0123.svg, false, STATIC",
    "/nowhere, false, PAGE",
    "'', false, PAGE",
    "*, false, PAGE"
  })
  void kindFollowsFromThePath(String path, boolean hasQuery, RequestKind kind) {
    assertThat(RequestKind.of(path, hasQuery)).isEqualTo(kind);
  }
}
