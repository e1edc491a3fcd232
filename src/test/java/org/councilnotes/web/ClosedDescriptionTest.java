package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** An archive that does not describe its API. */
@TestPropertySource(properties = "archive.openapi=false")
class ClosedDescriptionTest extends SiteTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/openapi", "/api/openapi.yaml", "/v3/api-docs"})
  void descriptionIsNotThere(String address) {
    assertThat(get(address).statusCode()).isEqualTo(404);
  }
}
