package org.councilnotes.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./archive bench tags}: what it prints of a folder of labelled notes. */
class TagsBenchTest {

  private static final String NOTE =
      """
      {"language":"en","field":"forestry","title":"Annual report 2021","period":["2021-01-01","2021-12-31"],
       "sections":[{"id":"I","depth":1,"label":"I.","heading":"Results"}],
       "passages":[
        {"section":"I","kind":"paragraph","text":"Peru joined GREENBARK in 2021; timber from Brazil was sold.",
         "labels":[
          {"kind":"country","value":"PE","detail":"participant","words":"Peru"},
          {"kind":"country","value":"BR","detail":"other","words":"Brazil"},
          {"kind":"programme","value":"GREENBARK","detail":"-","words":"GREENBARK"},
          {"kind":"year","value":"2021","words":"2021"},
          {"kind":"participation","value":"GREENBARK PE","detail":"participant","grade":"stated"}]},
        {"section":"I","kind":"paragraph","text":"The Forest Mission Somalia opened an office.",
         "labels":[{"kind":"programme","value":"FM-SOMALIA","detail":"-","words":"Forest Mission Somalia"}]},
        {"section":"I","kind":"paragraph","text":"Saplings from Chile were planted.",
         "labels":[{"kind":"country","value":"CL","detail":"lead","words":"Chile"},
          {"kind":"year","value":"1999","words":"planted"}]}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("note.json"), NOTE);
    Files.writeString(folder.resolve("programmes.tsv"), "GREENBARK\tGREENBARK\n");
    Files.createDirectory(folder.resolve("other"));
    Files.writeString(folder.resolve("other/mine.tsv"), "FM-SOMALIA\tForest Mission Somalia\n");
  }

  private String printed(String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      assertThat(TagsBench.run(List.of(arguments), stream)).isTrue();
    }
    return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
  }

  @Test
  void figuresAreToldInAllByFieldAndByLanguage() throws IOException {
    assertThat(printed(folder.toString()))
        .contains("1 notes, 3 passages, 1 programmes given")
        .contains("in all\n countries P ")
        .contains("field: forestry\n countries P ")
        .contains("language: en\n countries P ")
        .contains(" participation stated P 1.000 [0.207, 1.000] of 1 R 1.000 [0.207, 1.000] of 1\n")
        .contains(" event years P 1.000 [0.207, 1.000] of 1 R 0.500 [0.095, 0.905] of 2\n")
        .contains(" roles told (R: coverage) P 1.000 [0.207, 1.000] of 1 R 0.500 ")
        .contains(" report years of notes P 1.000 [0.207, 1.000] of 1 ");
  }

  @Test
  void figuresOfTheWorkbenchAreToldWhenAskedFor() throws IOException {
    assertThat(printed(folder.toString(), "--workbench"))
        .contains(" mentions told with the packs alone 0.000 [0.000, 0.658] of 2\n")
        .doesNotContain("GREENBARK")
        .doesNotContain("countries");
  }

  @Test
  void nothingOfTheContentsIsPrintedUnlessAskedFor() throws IOException {
    assertThat(printed(folder.toString())).doesNotContain("Chile", "CL", "1999", "planted");
    assertThat(printed(folder.toString(), "--errors"))
        .contains("YEAR 1999 missed note/I/3")
        .contains("Saplings from Chile were planted.");
  }

  @Test
  void tablesOfProgrammesMayLieElsewhere() throws IOException {
    assertThat(printed(folder.toString()))
        .contains(" programmes named P 1.000 [0.207, 1.000] of 1 R 0.500 ");
    assertThat(printed(folder.toString(), "--vocabulary", folder + "/other/mine.tsv"))
        .contains(" programmes named P 1.000 [0.342, 1.000] of 2 R 1.000 ");
  }

  @Test
  void countryInsideTheNameOfProgrammeCountsForNeither() throws IOException {
    assertThat(printed(folder.toString(), "--vocabulary", folder + "/other/mine.tsv"))
        .contains("in all\n countries P 1.000 [0.438, 1.000] of 3 R 1.000 [0.438, 1.000] of 3\n");
  }

  @Test
  void whatIsNoFolderIsRefused() throws IOException {
    try (PrintStream stream =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
      assertThat(TagsBench.run(List.of(), stream)).isFalse();
      assertThat(TagsBench.run(List.of(folder + "/nowhere"), stream)).isFalse();
      assertThat(TagsBench.run(List.of(folder.toString(), "--error"), stream)).isFalse();
    }
  }
}
