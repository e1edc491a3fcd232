package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.ReportingPeriod;

/**
 * The series that people named, what they are called, and the words that make a note an edition of
 * a series.
 *
 * @see #in(Path)
 */
public final class Catalogue {

  /** Its file in the corpus folder, and the one that ships inside the program. */
  private static final String FILE = "catalogue.yaml";

  /** The language of names where there is none in the reader's. */
  static final String OTHERWISE = Locale.ENGLISH.getLanguage();

  private final List<Entry> series;
  private final Phrases recurrent;
  private final Phrases about;
  private final Map<String, Map<String, String>> names;
  private final Map<String, List<ReportingPeriod>> notDue;

  Catalogue(List<Entry> series, Phrases recurrent, Phrases about) {
    this(series, recurrent, about, Map.of(), Map.of());
  }

  private Catalogue(
      List<Entry> series,
      Phrases recurrent,
      Phrases about,
      Map<String, Map<String, String>> names,
      Map<String, List<ReportingPeriod>> notDue) {
    this.series = List.copyOf(series);
    this.recurrent = recurrent;
    this.about = about;
    this.names = Map.copyOf(names);
    this.notDue = Map.copyOf(notDue);
  }

  /** The same, which says by the id of a series what it is called, by language. */
  Catalogue called(Map<String, Map<String, String>> byLanguage) {
    return new Catalogue(series, recurrent, about, byLanguage, notDue);
  }

  /** The same, which says by the id of a series for which periods no edition of it was due. */
  Catalogue notDue(Map<String, List<ReportingPeriod>> periods) {
    return new Catalogue(series, recurrent, about, names, periods);
  }

  /**
   * A series that is told by the subjects of its notes.
   *
   * @param id such as {@code eu-celac-drugs-annual-report}
   * @param subject of each of these one must stand in the subject of a note
   * @param kind of note; one of these must, too
   */
  record Entry(String id, List<Phrases> subject, Phrases kind) {

    Entry {
      subject = List.copyOf(subject);
    }

    boolean names(List<String> words) {
      return kind.areIn(words) && subject.stream().allMatch(phrases -> phrases.areIn(words));
    }
  }

  /** The one that ships inside the program. */
  public static Catalogue shipped() {
    try (Reader reader = new InputStreamReader(openShipped(), StandardCharsets.UTF_8)) {
      return CatalogueFile.read(FILE, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static InputStream openShipped() {
    InputStream file = Catalogue.class.getResourceAsStream("/" + FILE);
    if (file == null) {
      throw new IllegalStateException("the program lacks its own " + FILE);
    }
    return file;
  }

  /** Adds what the catalogue of a corpus folder is made from. */
  static void addTo(Sha256 digest, Path corpus) throws IOException {
    digest.add(FILE).add(openShipped());
    Path own = corpus.resolve(FILE);
    if (Files.isRegularFile(own)) {
      digest.add("own").add(Files.newInputStream(own));
    }
  }

  /**
   * The one of a corpus folder: its own series come first, and what its file does not say, all of
   * it where there is no file, is that of the program.
   *
   * @throws VocabularyProblem where the file is not what a catalogue looks like
   */
  public static Catalogue in(Path corpus) {
    Path file = corpus.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return shipped();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return CatalogueFile.read(file.toString(), reader).before(shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private Catalogue before(Catalogue others) {
    Set<String> own = series.stream().map(Entry::id).collect(Collectors.toSet());
    List<Entry> all = new ArrayList<>(series);
    others.series.stream().filter(entry -> !own.contains(entry.id())).forEach(all::add);
    return new Catalogue(
        all,
        recurrent.and(others.recurrent),
        about.and(others.about),
        joined(others.names, names),
        joined(others.notDue, notDue));
  }

  private static <T> Map<String, T> joined(Map<String, T> first, Map<String, T> over) {
    Map<String, T> all = new HashMap<>(first);
    all.putAll(over);
    return all;
  }

  /** The id of the first series that a note of this subject belongs to. */
  public Optional<String> seriesOf(String subject) {
    List<String> words = Phrase.words(subject);
    return series.stream()
        .filter(entry -> entry.names(words) && !isAbout(entry.kind(), words))
        .map(Entry::id)
        .findFirst();
  }

  /**
   * What a series is called in a language, else in English, else in any; empty where the catalogue
   * does not name it.
   */
  public Optional<String> title(String id, Locale locale) {
    Map<String, String> byLanguage = names.getOrDefault(id, Map.of());
    return Stream.of(locale.getLanguage(), OTHERWISE)
        .flatMap(tag -> Stream.ofNullable(byLanguage.get(tag)))
        .findFirst()
        .or(() -> byLanguage.values().stream().sorted().findFirst());
  }

  /**
   * The periods for which no edition of a series was due, so that none is missing; in the order of
   * the file. A series that is not named otherwise can have them too.
   */
  public List<ReportingPeriod> notDue(String id) {
    return notDue.getOrDefault(id, List.of());
  }

  /**
   * Whether a note of this subject is of a kind that comes again for another period, such as an
   * annual report, and the subject says of what.
   */
  public boolean isRecurrent(String subject) {
    List<String> words = Phrase.words(subject);
    Set<String> kinds = recurrent.words();
    return recurrent.areIn(words)
        && !isAbout(recurrent, words)
        && words.stream().anyMatch(word -> word.length() > 2 && !kinds.contains(word));
  }

  /** Whether the note is about a note of that kind: conclusions on an annual report. */
  private boolean isAbout(Phrases kind, List<String> words) {
    return about.areIn(words) && about.in(words) < kind.in(words);
  }
}
