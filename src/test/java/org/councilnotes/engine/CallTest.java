package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

  @Test
  void partsOfAPathMayHoldAnything() {
    assertThat(Call.path("notes", "_doc", "ST 10364/19 é?#%"))
        .isEqualTo("/notes/_doc/ST%2010364%2F19%20%C3%A9%3F%23%25");
  }

  @Test
  void pathHoldsNoParameters() {
    assertThatThrownBy(() -> Call.read("POST", "/notes/_search?size=1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/notes/_search, true",
    "/notes/_count, true",
    "/notes/_doc/1, true",
    "/notes/_search/point_in_time, true",
    "/_search, false",
    "/_search/point_in_time, false",
    "/_cluster/health, false",
    "/notes/_msearch, true",
    "/_msearch, false"
  })
  void readOfCopiesMaySayWhich(String path, boolean may) {
    assertThat(Call.read("POST", path).maySayWhichCopy()).isEqualTo(may);
    assertThat(Call.write("POST", path).maySayWhichCopy()).isFalse();
    assertThat(Call.read("POST", path).with("preference", "mine").maySayWhichCopy()).isFalse();
  }

  @Test
  void eachOfManySearchesSaysWhichCopies() {
    Call many =
        Call.read("POST", "/notes/_msearch")
            .withLines("{}\n{\"size\":1}\n{\"routing\":\"a\"}\n{\"size\":2}\n");

    assertThat(many.preferring("x,y").body())
        .contains(
            Call.Body.ofLines(
                """
                {"preference":"_prefer_nodes:x,y"}
                {"size":1}
                {"routing":"a","preference":"_prefer_nodes:x,y"}
                {"size":2}
                """));
    assertThat(Call.read("GET", "/notes/_doc/1").preferring("x").parameters())
        .containsEntry("preference", "_prefer_nodes:x");
  }
}
