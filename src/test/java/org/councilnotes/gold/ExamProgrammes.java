package org.councilnotes.gold;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * The programmes that labelled notes name, as a user would enter them: tables of code and names,
 * the names parted by bars.
 *
 * @param names by code
 * @param sameAs the code by which a programme is meant that tables give several codes
 */
record ExamProgrammes(Map<String, Set<String>> names, Map<String, String> sameAs) {

  /** Matches {@code AIRCOP} and {@code FISH4ACP}; not {@code Sofia Process}. */
  private static final Pattern ACRONYM =
      Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d+/-]*\\p{Lu}[\\p{L}\\d+/-]*");

  /** Of all tables {@code programmes*.tsv} in a folder; none where there are none. */
  static ExamProgrammes in(Path folder) throws IOException {
    return of(tablesIn(folder));
  }

  static List<Path> tablesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("programmes.*\\.tsv"))
          .sorted()
          .toList();
    }
  }

  /**
   * Of all tables; a code that stands in several has the names of all. Codes that share a name mean
   * one programme, as tables of several writers may.
   */
  static ExamProgrammes of(List<Path> tables) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, String> codeOfName = new HashMap<>();
    Map<String, String> sameAs = new HashMap<>();
    tables.stream()
        .flatMap(ExamProgrammes::lines)
        .map(line -> line.split("\t", 2))
        .filter(cells -> cells.length == 2)
        .forEach(
            cells -> {
              List<String> own = List.of(cells[1].strip().split(" *\\| *"));
              String code = cells[0].strip();
              String meant =
                  own.stream()
                      .map(codeOfName::get)
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(code);
              sameAs.putIfAbsent(code, meant);
              names.computeIfAbsent(sameAs.get(code), c -> new LinkedHashSet<>()).addAll(own);
              own.forEach(name -> codeOfName.putIfAbsent(name, sameAs.get(code)));
            });
    return new ExamProgrammes(names, sameAs);
  }

  /** The labels with one code for each programme. */
  Labelled unify(Labelled labelled) {
    Map<String, List<Label>> labels = new HashMap<>();
    labelled.labels().forEach((id, own) -> labels.put(id, own.stream().map(this::unify).toList()));
    return new Labelled(labelled.note(), labelled.field(), labels, labelled.reportYears());
  }

  private Label unify(Label label) {
    int space = label.value().indexOf(' ');
    String code = space < 0 ? label.value() : label.value().substring(0, space);
    String rest = space < 0 ? "" : label.value().substring(space);
    return label.kind() == Kind.COUNTRY
        ? label
        : new Label(
            label.kind(),
            sameAs.getOrDefault(code, code) + rest,
            label.detail(),
            label.range(),
            label.grade());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The vocabulary with these; its own that bear one of their codes or names go. */
  Vocabulary addTo(Vocabulary given) {
    Set<String> taken = names.values().stream().flatMap(Collection::stream).collect(toSet());
    List<Programme> all = new ArrayList<>();
    names.forEach((code, own) -> all.add(programme(code, own)));
    given.programmes().stream()
        .filter(p -> !names.containsKey(p.code()) && words(p).noneMatch(taken::contains))
        .forEach(all::add);
    return new Vocabulary(
        all,
        given.countries(),
        given.lookalikes(),
        given.groups(),
        given.notProgrammes(),
        given.own());
  }

  private static Stream<String> words(Programme programme) {
    Wording wording = programme.wording();
    return Stream.of(wording.acronyms(), wording.aliases(), allNames(wording))
        .flatMap(List::stream);
  }

  private static List<String> allNames(Wording wording) {
    return wording.names().values().stream().flatMap(List::stream).toList();
  }

  private static Programme programme(String code, Set<String> names) {
    List<String> acronyms = names.stream().filter(n -> ACRONYM.matcher(n).matches()).toList();
    List<String> aliases = names.stream().filter(n -> !acronyms.contains(n)).toList();
    Wording wording = new Wording(Map.of(), aliases, acronyms);
    return new Programme(
        code, wording, new RelatedCodes(Optional.empty(), Optional.empty()), List.of());
  }
}
