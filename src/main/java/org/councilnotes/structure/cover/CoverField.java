package org.councilnotes.structure.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.structure.block.CoverLine;

/** The fields of a cover page; their labels in many languages are lines of a resource. */
public enum CoverField {
  FROM,
  TO,
  RECEIPT,
  DATED,
  PREVIOUS,
  COMMISSION,
  SUBJECT,
  /** The document that a cover of declassification lies over. */
  DOCUMENT,
  /** The status that it has from then on. */
  STATUS,
  /** Labels of notices of meeting and others that are kept as they stand. */
  OTHER;

  private static final String LABELS = "/structure/cover-labels.tsv";
  private static final int LONGEST = 32;

  /**
   * What is set one way or another in one label: matches {@code .°} and the blank in {@code N.°
   * doc}; nothing in {@code Objet}.
   */
  private static final Pattern LOOSE = Pattern.compile("[\\p{Z}\\s.:°º№]+");

  private static final Map<String, CoverField> BY_LABEL = read();

  /** The field of a label, with or without colon and the space that older notes put before it. */
  public static Optional<CoverField> of(String label) {
    return label.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(BY_LABEL.get(folded(label)));
  }

  /** Splits {@code From: EU co-Presidency}; empty where the text starts with no known label. */
  public static Optional<CoverLine> split(String text, OptionalInt page) {
    return colons(text)
        .filter(colon -> of(text.substring(0, colon)).isPresent())
        .mapToObj(colon -> field(text, colon, page))
        .findFirst();
  }

  /** Where a label may end; one has a colon in itself, as {@code Kom:n asiak. nro:} does. */
  private static IntStream colons(String text) {
    return IntStream.range(0, Math.min(text.length(), LONGEST + 1))
        .filter(i -> text.charAt(i) == ':');
  }

  private static CoverLine field(String text, int colon, OptionalInt page) {
    return CoverLine.field(text.substring(0, colon + 1), text.substring(colon + 1).strip(), page);
  }

  private static String folded(String label) {
    return LOOSE.matcher(label).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, CoverField> read() {
    Map<String, CoverField> byLabel = new HashMap<>();
    try (InputStream in = CoverField.class.getResourceAsStream(LABELS)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(l -> byLabel.putIfAbsent(folded(l[1]), valueOf(l[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("labels of cover fields not readable", e);
    }
    return byLabel;
  }
}
