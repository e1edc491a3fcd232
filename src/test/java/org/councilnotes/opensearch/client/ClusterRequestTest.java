package org.councilnotes.opensearch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterRequestTest {

  @Test
  void partsOfAPathMayHoldAnything() {
    assertThat(ClusterRequest.path("notes", "_doc", "ST 10364/19 é?#%"))
        .isEqualTo("/notes/_doc/ST%2010364%2F19%20%C3%A9%3F%23%25");
  }

  @Test
  void pathHoldsNoParameters() {
    assertThatThrownBy(() -> ClusterRequest.read("POST", "/notes/_search?size=1"))
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
    assertThat(ClusterRequest.read("POST", path).maySayWhichCopy()).isEqualTo(may);
    assertThat(ClusterRequest.write("POST", path).maySayWhichCopy()).isFalse();
    assertThat(ClusterRequest.read("POST", path).with("preference", "mine").maySayWhichCopy())
        .isFalse();
  }

  @Test
  void eachOfManySearchesSaysWhichCopies() {
    ClusterRequest many =
        ClusterRequest.read("POST", "/notes/_msearch")
            .withLines("{}\n{\"size\":1}\n{\"routing\":\"a\"}\n{\"size\":2}\n");

    assertThat(many.preferring("x,y").body())
        .contains(
            ClusterRequest.Body.ofLines(
                """
                {"preference":"_prefer_nodes:x,y"}
                {"size":1}
                {"routing":"a","preference":"_prefer_nodes:x,y"}
                {"size":2}
                """));
    assertThat(ClusterRequest.read("GET", "/notes/_doc/1").preferring("x").parameters())
        .containsEntry("preference", "_prefer_nodes:x");
  }
}
