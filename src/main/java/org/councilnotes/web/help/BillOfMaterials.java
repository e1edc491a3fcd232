package org.councilnotes.web.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The libraries that the program is distributed with, as the build listed them (CycloneDX, JSON).
 *
 * @param libraries ordered by name; empty where the build made no list
 */
record BillOfMaterials(List<Library> libraries) {

  private static final String LIST = "/META-INF/sbom/application.cdx.json";

  BillOfMaterials {
    libraries = List.copyOf(libraries);
  }

  /**
   * One library.
   *
   * @param group who publishes it, as in Maven
   * @param licences SPDX identifiers; several where one of them may be chosen, none where the
   *     library states none. A licence without an identifier bears the name that the library gives
   */
  record Library(String group, String name, String version, List<String> licences) {

    Library {
      licences = List.copyOf(licences);
    }

    private String key() {
      return group + ':' + name;
    }
  }

  /** Reads the list that the program was built with. */
  static BillOfMaterials read() {
    try (InputStream in = BillOfMaterials.class.getResourceAsStream(LIST)) {
      return in == null ? new BillOfMaterials(List.of()) : of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list in CycloneDX form. */
  static BillOfMaterials of(InputStream in) {
    StatedLicences stated = StatedLicences.read();
    return new BillOfMaterials(
        JsonMapper.shared()
            .readTree(in)
            .path("components")
            .valueStream()
            .map(component -> stated.correct(library(component)))
            .sorted(Comparator.comparing(Library::name).thenComparing(Library::group))
            .toList());
  }

  private static Library library(JsonNode component) {
    return new Library(
        component.path("group").asString(""),
        component.path("name").asString(""),
        component.path("version").asString(""),
        component.path("licenses").valueStream().map(BillOfMaterials::licence).toList());
  }

  private static String licence(JsonNode entry) {
    JsonNode licence = entry.path("license");
    return Stream.of(licence.path("id"), licence.path("name"), entry.path("expression"))
        .map(node -> node.asString("").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * What libraries say of their licences in words of their own, or nowhere that a build reads.
   *
   * @param names SPDX identifiers by the names that libraries use
   * @param libraries SPDX identifiers by group and name, for libraries whose description states no
   *     licence, or another than their files
   */
  private record StatedLicences(Map<String, String> names, Map<String, String> libraries) {

    private static final String TABLE = "/licences.tsv";

    static StatedLicences read() {
      return new StatedLicences(rows("name"), rows("library"));
    }

    Library correct(Library library) {
      List<String> licences =
          Optional.ofNullable(libraries.get(library.key()))
              .map(List::of)
              .orElseGet(
                  () ->
                      library.licences().stream()
                          .map(name -> names.getOrDefault(name, name))
                          .distinct()
                          .toList());
      return new Library(library.group(), library.name(), library.version(), licences);
    }

    private static Map<String, String> rows(String kind) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  BillOfMaterials.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells[0].equals(kind))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[1], cells -> cells[2]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
