package org.councilnotes.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.web.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the libraries and their licences. */
class LicencesPageTest extends SiteTest {

  @Test
  void everyLibraryIsListedWithVersionAndLicence() {
    Document page = page("/about/licences");

    assertThat(page.select(".about__libraries tbody tr"))
        .hasSize(BillOfMaterials.read().libraries().size())
        .allSatisfy(row -> assertThat(row.select("td").eachText()).hasSize(2));
    assertThat(page.select(".about__libraries tr:contains(lucene-core)").text())
        .startsWith("lucene-core org.apache.lucene 10.")
        .endsWith("Apache-2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/about", "/about/licences"})
  void licenceOfTheProgramIsNamed(String address) {
    assertThat(page(address).text()).contains("Apache License 2.0");
    assertThat(page(address + "?lang=fr").text()).contains("sous la licence Apache 2.0");
    assertThat(page(address + "?lang=es").text()).contains("con la licencia Apache 2.0");
  }

  @Test
  void thePageAboutTheArchiveLeadsThere() {
    assertThat(page("/about").select("main a[href=/about/licences]")).hasSize(1);
  }
}
