package org.councilnotes.gold;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * The programmes that labelled notes name, as a user would enter them: tables of code and names,
 * the names parted by bars.
 *
 * @param names by code
 */
record ExamProgrammes(Map<String, Set<String>> names) {

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

  /** Of all tables; a code that stands in several has the names of all. */
  static ExamProgrammes of(List<Path> tables) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    tables.stream()
        .flatMap(ExamProgrammes::lines)
        .map(line -> line.split("\t", 2))
        .filter(cells -> cells.length == 2)
        .forEach(
            cells ->
                names
                    .computeIfAbsent(cells[0].strip(), code -> new LinkedHashSet<>())
                    .addAll(List.of(cells[1].strip().split(" *\\| *"))));
    return new ExamProgrammes(names);
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
