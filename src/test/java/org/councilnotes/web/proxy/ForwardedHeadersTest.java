package org.councilnotes.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {

  private static final TrustedAddresses PROXIES = TrustedAddresses.parse("10.0.0.0/8, 2001:db8::1");

  private static ForwardedRequest read(Map<String, List<String>> headers) {
    return ForwardedHeaders.X_FORWARDED.read(
        name -> headers.getOrDefault(name, List.of()), PROXIES);
  }

  private static ForwardedRequest readStandard(String... lines) {
    Map<String, List<String>> headers = Map.of("Forwarded", List.of(lines));
    return ForwardedHeaders.FORWARDED.read(name -> headers.getOrDefault(name, List.of()), PROXIES);
  }

  private static ForwardedRequest from(String... clients) {
    return read(Map.of("X-Forwarded-For", List.of(clients)));
  }

  @Test
  void whatOneProxySaysIsRead() {
    assertThat(
            read(
                Map.of(
                    "X-Forwarded-For", List.of("192.0.2.7"),
                    "X-Forwarded-Proto", List.of("HTTPS"),
                    "X-Forwarded-Host", List.of("notes.example.org:8443"),
                    "X-Forwarded-Port", List.of("8444"),
                    "X-Forwarded-Prefix", List.of("/archive/"))))
        .isEqualTo(
            new ForwardedRequest(
                Optional.of("192.0.2.7"),
                Optional.of("https"),
                HostName.parse("notes.example.org:8443"),
                OptionalInt.of(8444),
                "/archive"));
  }

  @Test
  void withoutHeadersNothingIsSaid() {
    ForwardedRequest nothing =
        new ForwardedRequest(
            Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), "");

    assertThat(read(Map.of())).isEqualTo(nothing);
    assertThat(readStandard()).isEqualTo(nothing);
  }

  @Test
  void whatAClientWroteBeforeAProxyIsNotBelieved() {
    assertThat(from("127.0.0.1, 192.0.2.7").client()).contains("192.0.2.7");
    assertThat(from("127.0.0.1", "192.0.2.7").client()).contains("192.0.2.7");
    assertThat(from("10.0.0.9, 192.0.2.7, 10.0.0.2").client()).contains("192.0.2.7");
    assertThat(from("192.0.2.8, 10.0.0.3, 2001:db8:0::1").client()).contains("192.0.2.8");
  }

  @Test
  void aListOfAnyHeaderIsReadFromItsEnd() {
    ForwardedRequest said =
        read(
            Map.of(
                "X-Forwarded-For", List.of("192.0.2.7"),
                "X-Forwarded-Host", List.of("forged.example, notes.example.org"),
                "X-Forwarded-Proto", List.of("http", "https"),
                "X-Forwarded-Prefix", List.of("/forged, /archive")));

    assertThat(said.host()).isEqualTo(HostName.parse("notes.example.org"));
    assertThat(said.scheme()).contains("https");
    assertThat(said.prefix()).isEqualTo("/archive");
  }

  @Test
  void eachOfSeveralProxiesTookAPartOfThePathAway() {
    assertThat(
            read(Map.of(
                    "X-Forwarded-For", List.of("192.0.2.7, 10.0.0.2"),
                    "X-Forwarded-Prefix", List.of("/forged, /team/, /archive")))
                .prefix())
        .isEqualTo("/team/archive");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7:4711,192.0.2.7",
    "[2001:db8::7],2001:db8:0:0:0:0:0:7",
    "[2001:db8::7]:4711,2001:db8:0:0:0:0:0:7",
    "2001:db8::7,2001:db8:0:0:0:0:0:7"
  })
  void anAddressMayHaveAPort(String text, String client) {
    assertThat(from(text).client()).contains(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "localhost", "", "192.0.2.7.example.org"})
  void whatIsNoAddressIsNoClient(String text) {
    assertThat(from(text).client()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "a@b", "a:b", "a:123456", "<b>", "", "[a"})
  void whatIsNoHostIsNone(String text) {
    assertThat(read(Map.of("X-Forwarded-Host", List.of(text))).host()).isEmpty();
  }

  @Test
  void otherSchemesAreNone() {
    assertThat(read(Map.of("X-Forwarded-Proto", List.of("gopher"))).scheme()).isEmpty();
  }

  @Test
  void theStandardHeaderIsReadFromItsEnd() {
    ForwardedRequest said =
        readStandard(
            "for=127.0.0.1;host=forged.example, for=\"[2001:db8::7]:80\";proto=https;"
                + "host=\"notes.example.org:8443\";by=_a",
            "For=10.0.0.2");

    assertThat(said.client()).contains("2001:db8:0:0:0:0:0:7");
    assertThat(said.scheme()).contains("https");
    assertThat(said.host()).isEqualTo(HostName.parse("notes.example.org:8443"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for", "for=a b", "for=\"a", "host=a;;", "=a", "for=192.0.2.1 host=a"})
  void aMalformedElementSaysNothing(String text) {
    assertThat(readStandard("host=forged.example, " + text).host()).isEmpty();
  }

  @Test
  void eachKindIsReadWithoutTheOther() {
    assertThat(read(Map.of("Forwarded", List.of("host=a"))).host()).isEmpty();
    assertThat(
            ForwardedHeaders.FORWARDED
                .read(name -> "X-Forwarded-Host".equals(name) ? List.of("a") : List.of(), PROXIES)
                .host())
        .isEmpty();
  }
}
