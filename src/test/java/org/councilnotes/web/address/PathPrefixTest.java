package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPrefixTest {

  @ParameterizedTest
  @CsvSource({"/archive,/archive", "/archive/,/archive", "/a/b.c/,/a/b.c", "/,''", "'',''"})
  void aPrefixIsReadWithoutTheSlashAtItsEnd(String text, String path) {
    assertThat(PathPrefix.parse(text)).isEqualTo(new PathPrefix(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//example.org", "archive", "/a//b", "/../a", "/a/..", "/a?b", "/a\\b", "/<b>"})
  void whatCouldLeadElsewhereIsNone(String text) {
    assertThat(PathPrefix.parse(text)).isEqualTo(PathPrefix.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "/notes?q=a,/archive/notes?q=a",
    "/,/archive/",
    "//example.org/,//example.org/",
    "?q=a,?q=a",
    "#main,#main",
    "https://example.org/,https://example.org/"
  })
  void onlyAddressesWithinTheArchiveGetIt(String address, String prefixed) {
    assertThat(new PathPrefix("/archive").before(address)).isEqualTo(prefixed);
  }
}
