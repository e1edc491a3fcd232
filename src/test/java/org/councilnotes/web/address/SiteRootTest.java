package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.councilnotes.mcp.ArchiveAddress;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteRootTest {

  private static SiteRoot configured(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.getServletContext().setInitParameter(ArchiveAddress.SETTING, address);
    return SiteRoot.of(request);
  }

  @ParameterizedTest
  @CsvSource({
    "https://notes.example.org, https://notes.example.org",
    "https://notes.example.org/, https://notes.example.org",
    "' http://10.0.0.5:8080/archive// ', http://10.0.0.5:8080/archive",
    "'', http://localhost"
  })
  void configuredAddressComesFirst(String address, String root) {
    assertThat(configured(address)).isEqualTo(new SiteRoot(root));
    assertThatCode(() -> SiteRoot.check(address)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.example.org",
        "ftp://notes.example.org",
        "https://",
        "https:///archive",
        "https://notes.example.org/?q=a",
        "https://notes.example.org/#a",
        "https://notes example.org",
        "javascript:alert(1)"
      })
  void whatIsNoAddressOfTheWebIsRefusedAtTheStart(String address) {
    assertThatThrownBy(() -> SiteRoot.check(address))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("archive.address: ")
        .hasMessageEndingWith(address);
  }
}
