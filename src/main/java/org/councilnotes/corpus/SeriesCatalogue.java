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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The named series: their titles, and the words of a subject that make a note an edition of a
 * series.
 *
 * @see #in(Path)
 */
public final class SeriesCatalogue {

  /** Its file in the corpus folder, and the one that ships inside the program. */
  private static final String FILE = "catalogue.yaml";

  /** Fallback language of titles. */
  static final String OTHERWISE = Locale.ENGLISH.getLanguage();

  private final List<Entry> series;
  private final Phrases recurrent;
  private final Phrases about;
  private final Map<String, Map<String, String>> names;
  private final Map<String, List<ReportingPeriod>> notDue;

  SeriesCatalogue(List<Entry> series, Phrases recurrent, Phrases about) {
    this(series, recurrent, about, Map.of(), Map.of());
  }

  private SeriesCatalogue(
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

  /** The same catalogue with titles, by series id and language. */
  SeriesCatalogue withNames(Map<String, Map<String, String>> byLanguage) {
    return new SeriesCatalogue(series, recurrent, about, byLanguage, notDue);
  }

  /** The same catalogue with the periods for which no edition was due, by series id. */
  SeriesCatalogue notDue(Map<String, List<ReportingPeriod>> periods) {
    return new SeriesCatalogue(series, recurrent, about, names, periods);
  }

  /**
   * A series that is recognised by the subjects of its notes.
   *
   * @param id such as {@code eu-celac-drugs-annual-report}
   * @param subject the subject must contain one phrase of each of these
   * @param kind the subject must also contain one of these
   */
  record Entry(String id, List<Phrases> subject, Phrases kind) {

    Entry {
      subject = List.copyOf(subject);
    }

    boolean names(List<String> words) {
      return kind.matches(words) && subject.stream().allMatch(phrases -> phrases.matches(words));
    }
  }

  /** The catalogue of the program. */
  public static SeriesCatalogue shipped() {
    try (Reader reader = new InputStreamReader(openShipped(), StandardCharsets.UTF_8)) {
      return YamlReader.read(FILE, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static InputStream openShipped() {
    InputStream file = SeriesCatalogue.class.getResourceAsStream("/" + FILE);
    if (file == null) {
      throw new IllegalStateException("the program lacks its own " + FILE);
    }
    return file;
  }

  /** Adds the files of the catalogue of a corpus to a digest. */
  static void addTo(Sha256Digest digest, Path corpus) throws IOException {
    digest.add(FILE).add(openShipped());
    Path own = corpus.resolve(FILE);
    if (Files.isRegularFile(own)) {
      digest.add("own").add(Files.newInputStream(own));
    }
  }

  /**
   * The catalogue of a corpus. Its own series come first; what its file leaves out, or everything
   * where there is no file, comes from the catalogue of the program.
   *
   * @throws InvalidYamlException where the file is no valid catalogue
   */
  public static SeriesCatalogue in(Path corpus) {
    Path file = corpus.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return shipped();
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      return YamlReader.read(file.toString(), reader).before(shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private SeriesCatalogue before(SeriesCatalogue others) {
    Set<String> own = series.stream().map(Entry::id).collect(Collectors.toSet());
    List<Entry> all = new ArrayList<>(series);
    others.series.stream().filter(entry -> !own.contains(entry.id())).forEach(all::add);
    return new SeriesCatalogue(
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
   * The title of a series in a language, else in English, else in any language; empty where the
   * catalogue has none.
   */
  public Optional<String> title(String id, Locale locale) {
    Map<String, String> byLanguage = names.getOrDefault(id, Map.of());
    return Stream.of(locale.getLanguage(), OTHERWISE)
        .flatMap(tag -> Stream.ofNullable(byLanguage.get(tag)))
        .findFirst()
        .or(() -> byLanguage.values().stream().sorted().findFirst());
  }

  /**
   * The periods for which no edition of a series was due, so that none counts as missing, in the
   * order of the file. A series without other entries can have them, too.
   */
  public List<ReportingPeriod> notDue(String id) {
    return notDue.getOrDefault(id, List.of());
  }

  /**
   * Whether a subject names a kind of note that recurs for each period, such as an annual report,
   * and what it reports on.
   */
  public boolean isRecurrent(String subject) {
    List<String> words = Phrase.words(subject);
    Set<String> kinds = recurrent.words();
    return recurrent.matches(words)
        && !isAbout(recurrent, words)
        && words.stream().anyMatch(word -> word.length() > 2 && !kinds.contains(word));
  }

  /** Whether the note is about a note of that kind: conclusions on an annual report. */
  private boolean isAbout(Phrases kind, List<String> words) {
    return about.matches(words) && about.indexIn(words) < kind.indexIn(words);
  }

  /**
   * Words that a subject may contain; case, accents and marks between them do not matter.
   *
   * @param parts runs of words in order, with any words between two runs
   */
  private record Phrase(List<List<String>> parts) {

    static final int NOWHERE = -1;

    /** Any words in between: {@code report ... on activities}. */
    private static final String GAP = "...";

    /** What parts words: {@code " - "}; not {@code a}. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    Phrase {
      parts = List.copyOf(parts);
    }

    /** Reads a phrase as it is written in the catalogue. Illegal where a part has no words. */
    static Phrase of(String written) {
      List<List<String>> parts =
          Stream.of(written.split(Pattern.quote(GAP), -1)).map(Phrase::words).toList();
      if (parts.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("no words in: " + written);
      }
      return new Phrase(parts);
    }

    /** The folded words of a text. */
    static List<String> words(String text) {
      String folded = AccentFolding.COMPATIBLE.fold(text).replace("œ", "oe");
      return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Index of the first word of the phrase in these words; {@link #NOWHERE} where they do not
     * contain it.
     */
    int indexIn(List<String> words) {
      int start = Collections.indexOfSubList(words, parts.getFirst());
      int from = start;
      for (int i = 0; i < parts.size() && from != NOWHERE; i++) {
        int next = Collections.indexOfSubList(words.subList(from, words.size()), parts.get(i));
        from = next == NOWHERE ? NOWHERE : from + next + parts.get(i).size();
      }
      return from == NOWHERE ? NOWHERE : start;
    }
  }

  /** Phrases of which any will do. */
  private record Phrases(List<Phrase> any) {

    static final Phrases NONE = new Phrases(List.of());

    Phrases {
      any = List.copyOf(any);
    }

    static Phrases of(List<String> written) {
      return new Phrases(written.stream().map(Phrase::of).toList());
    }

    /**
     * Index at which the earliest of the phrases begins; {@link Phrase#NOWHERE} where there is
     * none.
     */
    int indexIn(List<String> words) {
      return any.stream()
          .mapToInt(phrase -> phrase.indexIn(words))
          .filter(position -> position != Phrase.NOWHERE)
          .min()
          .orElse(Phrase.NOWHERE);
    }

    boolean matches(List<String> words) {
      return indexIn(words) != Phrase.NOWHERE;
    }

    /** All words of the phrases. */
    Set<String> words() {
      Set<String> words = new HashSet<>();
      any.forEach(phrase -> phrase.parts().forEach(words::addAll));
      return words;
    }

    Phrases and(Phrases others) {
      List<Phrase> all = new ArrayList<>(any);
      all.addAll(others.any);
      return new Phrases(all);
    }
  }

  /** Reads {@code catalogue.yaml}; a file that says nothing is an empty catalogue. */
  private static final class YamlReader {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String NAMES = "names";
    private static final String NOT_DUE = "notDue";

    private YamlReader() {}

    static SeriesCatalogue read(String name, Reader reader) {
      return YamlMapping.readIfAny(name, reader)
          .map(YamlReader::catalogue)
          .orElseGet(() -> new SeriesCatalogue(List.of(), Phrases.NONE, Phrases.NONE));
    }

    private static SeriesCatalogue catalogue(YamlMapping file) {
      file.checkKeys("series", "recurrent", "about");
      List<YamlMapping> series = file.maps("series");
      series.forEach(entry -> entry.checkKeys(ID, TITLE, NAMES, "subject", "kind", NOT_DUE));
      return new SeriesCatalogue(
              series.stream().filter(e -> !isRemark(e)).map(YamlReader::entry).toList(),
              phrases(file, "recurrent"),
              phrases(file, "about"))
          .withNames(names(series))
          .notDue(notDue(series));
    }

    /**
     * An entry that only says what a series is called, or when nothing was due, leaves the series
     * as it is found.
     */
    private static boolean isRemark(YamlMapping entry) {
      return entry.keys().size() > 1 && Set.of(ID, TITLE, NAMES, NOT_DUE).containsAll(entry.keys());
    }

    private static Map<String, Map<String, String>> names(List<YamlMapping> series) {
      Map<String, Map<String, String>> names = new HashMap<>();
      for (YamlMapping entry : series) {
        Map<String, String> own = names(entry);
        if (!own.isEmpty()) {
          names.put(entry.required(ID), own);
        }
      }
      return names;
    }

    /** By language; what stands under title is English. */
    private static Map<String, String> names(YamlMapping entry) {
      Map<String, String> names = new HashMap<>();
      entry.text(TITLE).ifPresent(title -> names.put(SeriesCatalogue.OTHERWISE, title));
      entry
          .map(NAMES)
          .ifPresent(all -> all.keys().forEach(tag -> names.put(tag, all.required(tag))));
      return names;
    }

    private static Map<String, List<ReportingPeriod>> notDue(List<YamlMapping> series) {
      Map<String, List<ReportingPeriod>> periods = new HashMap<>();
      for (YamlMapping entry : series) {
        List<ReportingPeriod> own = notDue(entry);
        if (!own.isEmpty()) {
          periods.put(entry.required(ID), own);
        }
      }
      return periods;
    }

    private static List<ReportingPeriod> notDue(YamlMapping entry) {
      try {
        return entry.texts(NOT_DUE).stream().map(IsoPeriodParser::of).toList();
      } catch (IllegalArgumentException e) {
        throw entry.problem(NOT_DUE, ReasonCode.OF_KEY.of(NOT_DUE, Reason.of(e)));
      }
    }

    private static SeriesCatalogue.Entry entry(YamlMapping entry) {
      YamlMapping subject =
          entry.map("subject").orElseThrow(() -> entry.problem(ReasonCode.MISSING.of("subject")));
      if (entry.texts("kind").isEmpty()) {
        throw entry.problem(ReasonCode.MISSING.of("kind"));
      }
      if (names(entry).isEmpty()) {
        throw entry.problem(ReasonCode.MISSING.of(NAMES));
      }
      return new SeriesCatalogue.Entry(
          entry.required(ID),
          subject.keys().stream().map(name -> phrases(subject, name)).toList(),
          phrases(entry, "kind"));
    }

    private static Phrases phrases(YamlMapping map, String key) {
      try {
        return Phrases.of(map.texts(key));
      } catch (IllegalArgumentException e) {
        throw map.problem(Reason.of(e));
      }
    }
  }
}
