package org.councilnotes.real;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.fidelity.Command;
import org.councilnotes.real.LabelledSegment.Box;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A labelled segment with its words, which {@code pdftotext} reads off the paper.
 *
 * @param number on its page, from 0
 * @param words as printed, from left to right
 */
record PrintedSegment(int number, LabelledSegment label, List<String> words) {

  private static final Command READER = Command.of("pdftotext");

  PrintedSegment {
    words = List.copyOf(words);
  }

  static boolean canBeRead() {
    return READER.isThere();
  }

  /**
   * The segments of a page.
   *
   * @throws IllegalStateException where a segment has not as many words as when it was labelled
   */
  static List<PrintedSegment> of(LabelledPage page) {
    List<LabelledSegment> labels = page.segments();
    Map<Integer, List<String>> words = new HashMap<>();
    for (Element word : words(page)) {
      segment(labels, box(word))
          .ifPresent(s -> words.computeIfAbsent(s, k -> new ArrayList<>()).add(word.text()));
    }
    List<PrintedSegment> segments = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      segments.add(new PrintedSegment(i, labels.get(i), words.getOrDefault(i, List.of())));
    }
    segments.forEach(segment -> segment.check(page));
    return segments;
  }

  private void check(LabelledPage page) {
    if (words.size() != label.words()) {
      throw new IllegalStateException(
          "%s p. %d, segment %d: %d words, not %d"
              .formatted(page.paper(), page.page(), number, words.size(), label.words()));
    }
  }

  private static List<Element> words(LabelledPage page) {
    String number = Integer.toString(page.page());
    String xhtml =
        READER
            .with("-bbox-layout", "-enc", "UTF-8", "-f", number, "-l", number)
            .with(page.file().toString(), "-")
            .output()
            .orElseThrow(() -> new IllegalStateException("cannot read " + page.file()));
    return Jsoup.parse(xhtml, "", Parser.xmlParser()).select("word");
  }

  private static Box box(Element word) {
    return new Box(
        Double.parseDouble(word.attr("xMin")),
        Double.parseDouble(word.attr("yMin")),
        Double.parseDouble(word.attr("xMax")),
        Double.parseDouble(word.attr("yMax")));
  }

  /** The segment in which a word stands: of several the one whose middle is at its height. */
  private static Optional<Integer> segment(List<LabelledSegment> labels, Box word) {
    return IntStream.range(0, labels.size())
        .boxed()
        .filter(i -> labels.get(i).box().contains(word.middleX(), word.middleY()))
        .min(
            Comparator.comparingDouble(
                i -> Math.abs(labels.get(i).box().middleY() - word.middleY())));
  }
}
