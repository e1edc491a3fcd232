package org.councilnotes.collate.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.classify.ChangeClassifier;
import org.councilnotes.collate.classify.MaskedText;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.collate.table.WordingStep.Significance;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.ReportingPeriod;

/**
 * A wording of the sample notes that changed, as {@code corpus/truth} has it: its texts and periods
 * from {@code src/samples/sources}.
 *
 * @param step the two sources and the ids of the wording, to name it in a report
 * @param relation as the truth calls it: {@code edited}, {@code moved-edited}
 * @param nature as the truth calls it: {@code expected}, {@code label}, {@code substantive}
 */
public record EditedPair(
    String step, String relation, String nature, MaskedText left, MaskedText right) {

  private static final Path SOURCES = Path.of("src", "samples", "sources");

  private static final List<String> SERIES =
      List.of("annual-report.tsv", "declarations.tsv", "customs-risk.tsv");

  /** The end of a block with its id: {@code text {#scope}}; not {@code text #scope}. */
  private static final Pattern WORDING = Pattern.compile("(.*?)\\s*\\{#([\\w-]+)\\}$");

  /** What marks a heading, a bullet or a footnote: {@code ## }; not {@code a) }. */
  private static final Pattern HEAD = Pattern.compile("^\\s*(?:#{1,4} |- |\\[\\^[\\w-]+\\]:)\\s*");

  /** The call of a footnote, bold and italic: {@code [^budget]}, {@code **}; not {@code [1]}. */
  private static final Pattern MARK = Pattern.compile("\\[\\^[\\w-]+\\]|\\*{1,2}|\\+\\+|~~");

  /** The period in the front matter: {@code period: 2018-06-01/2019-05-31}; not {@code date: }. */
  private static final Pattern PERIOD =
      Pattern.compile("(?m)^period: (\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})$");

  /** All pairs that were edited in place, in the order of the truth. */
  public static List<EditedPair> edited(Path corpus) {
    return all(corpus).stream().filter(pair -> pair.relation().equals("edited")).toList();
  }

  /** All pairs of which the truth states a nature, split and merged ones joined by line feeds. */
  public static List<EditedPair> all(Path corpus) {
    Map<String, Source> sources = new HashMap<>();
    List<EditedPair> pairs = new ArrayList<>();
    for (String series : SERIES) {
      for (String line : lines(corpus.resolve("truth").resolve(series))) {
        String[] cells = line.split("\t", -1);
        if (!cells[3].isEmpty() && !cells[3].equals("nature")) {
          Source from = sources.computeIfAbsent(cells[0], name -> Source.read(name));
          Source to = sources.computeIfAbsent(cells[1], name -> Source.read(name));
          pairs.add(
              new EditedPair(
                  String.join(" ", cells[0], cells[1], cells[5]),
                  cells[2],
                  cells[3],
                  from.reading(cells[4]),
                  to.reading(cells[5])));
        }
      }
    }
    return pairs;
  }

  public Significance truth() {
    return nature.equals("substantive") ? Significance.SUBSTANTIVE : Significance.EXPECTED;
  }

  public List<Edit> edits() {
    return WordEdits.between(left.text(), right.text());
  }

  /** How many of its sentences were edited, came or went; a label in front is none of its own. */
  public int editedSentences() {
    return (int) differing().stream().filter(sentences -> !isLabel(sentences)).count();
  }

  /** How many labels in front were edited. */
  public int newLabels() {
    return (int) differing().stream().filter(this::isLabel).count();
  }

  /** How many edits stand within each sentence that was edited and has a counterpart. */
  public List<Integer> islandsWithin() {
    return differing().stream()
        .filter(sentences -> !sentences.isOneSided() && !isLabel(sentences))
        .map(
            sentences ->
                WordEdits.between(
                        text(left, sentences.leftStart(), sentences.leftEnd()),
                        text(right, sentences.rightStart(), sentences.rightEnd()))
                    .size())
        .toList();
  }

  private List<RangePair> differing() {
    WordWeights glossary = new WordWeights();
    return SentenceAlignment.differing(
        TokenizedText.of(left.text(), glossary),
        TokenizedText.of(right.text(), glossary),
        glossary);
  }

  private boolean isLabel(RangePair sentences) {
    String label = text(left, sentences.leftStart(), sentences.leftEnd());
    return !label.isEmpty() && NormalizedWording.labelLength(label + "x") == label.length();
  }

  private static String text(MaskedText side, int start, int end) {
    TokenizedText pieces = TokenizedText.of(side.text(), new WordWeights());
    return pieces.range(pieces.sentence(start), pieces.sentence(end)).of(side.text());
  }

  public Significance given() {
    return ChangeClassifier.nature(left, right, edits());
  }

  /** The edits as a person would read them: {@code [2018=>2019]}. */
  public List<String> shown() {
    return edits().stream()
        .map(edit -> edit.left().of(left.text()) + "=>" + edit.right().of(right.text()))
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The wordings of one source by id. */
  private record Source(Map<String, String> wordings, Optional<ReportingPeriod> period) {

    static Source read(String name) {
      List<String> lines = lines(SOURCES.resolve(name + ".md"));
      Map<String, String> wordings = new HashMap<>();
      for (String line : lines) {
        Matcher wording = WORDING.matcher(line);
        if (wording.matches()) {
          wordings.put(wording.group(2), plain(wording.group(1)));
        }
      }
      Matcher period = PERIOD.matcher(String.join("\n", lines));
      return new Source(wordings, period.find() ? Optional.of(periodOf(period)) : Optional.empty());
    }

    private static ReportingPeriod periodOf(Matcher period) {
      return new ReportingPeriod(
          LocalDate.parse(period.group(1)), LocalDate.parse(period.group(2)));
    }

    private static String plain(String block) {
      String text = MARK.matcher(HEAD.matcher(block).replaceFirst("")).replaceAll("").strip();
      return text.startsWith("|")
          ? Stream.of(text.split("\\|"))
              .map(String::strip)
              .filter(cell -> !cell.isEmpty())
              .collect(Collectors.joining(" "))
          : text;
    }

    MaskedText reading(String ids) {
      String text =
          Stream.of(ids.split(","))
              .map(id -> Optional.ofNullable(wordings.get(id)).orElseThrow())
              .collect(Collectors.joining("\n"));
      return new MaskedText(text, period);
    }
  }
}
