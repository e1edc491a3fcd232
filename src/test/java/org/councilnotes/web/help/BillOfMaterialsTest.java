package org.councilnotes.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.councilnotes.web.help.BillOfMaterials.Library;
import org.junit.jupiter.api.Test;

/** The libraries of the program and their licences. */
class BillOfMaterialsTest {

  /** Open-source licences that this program may be distributed with. */
  private static final Set<String> OPEN =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "GPL-2.0-with-classpath-exception",
          "ISC",
          "LGPL-2.1-only",
          "MIT",
          "MIT-0",
          "MPL-1.1",
          "Unicode-3.0");

  private static List<Library> of(String licences) {
    String list =
        "{\"components\": [{\"group\": \"org.example\", \"name\": \"thing\", \"version\": \"1.2\""
            + licences
            + "}]}";
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    return BillOfMaterials.of(new ByteArrayInputStream(bytes)).libraries();
  }

  @Test
  void licenceIsReadInEachForm() {
    assertThat(
            of(
                ", \"licenses\": [{\"license\": {\"id\": \"MIT\"}}, {\"license\": {\"name\":"
                    + " \"Own\"}}]"))
        .containsExactly(new Library("org.example", "thing", "1.2", List.of("MIT", "Own")));
    assertThat(of(", \"licenses\": [{\"expression\": \"MIT OR ISC\"}]"))
        .containsExactly(new Library("org.example", "thing", "1.2", List.of("MIT OR ISC")));
    assertThat(of("")).containsExactly(new Library("org.example", "thing", "1.2", List.of()));
  }

  /** A licence that is not listed here is to be read by a person before the library comes in. */
  @Test
  void everyLibraryHasAnOpenLicence() {
    List<Library> libraries = BillOfMaterials.read().libraries();

    assertThat(libraries).isNotEmpty();
    assertThat(libraries)
        .filteredOn(library -> library.licences().stream().noneMatch(OPEN::contains))
        .isEmpty();
  }

  @Test
  void librariesOfThePagesAreAmongThem() {
    assertThat(BillOfMaterials.read().libraries())
        .extracting(Library::name)
        .contains("govuk-frontend", "htmx.org", "pdfjs-dist", "lucene-core", "icu4j")
        .doesNotContain("junrar", "junit-jupiter", "playwright");
  }
}
