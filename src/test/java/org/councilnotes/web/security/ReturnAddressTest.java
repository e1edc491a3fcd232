package org.councilnotes.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody may be led after logging in. */
class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/notes/90364%2F19?edit=a/b#c",
        "/?q=%22a%22&country=BO",
        "/login-of-old",
        "/s"
      })
  void addressOfThisSiteIsKept(String address) {
    assertThat(ReturnAddress.of(address).path()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//example.org",
        "///example.org",
        "/\\example.org",
        "/a\\b",
        "\\/example.org",
        "http://example.org",
        "javascript:alert(1)",
        " /a",
        "/a b",
        "/a\nb",
        "/\t/example.org",
        "/é",
        "notes",
        "/login",
        "/login?to=/login",
        "/logout",
        "/login;x"
      })
  void otherLeadsToTheFirstPage(String address) {
    assertThat(ReturnAddress.of(address)).isEqualTo(ReturnAddress.HOME);
  }
}
