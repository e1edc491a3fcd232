package org.councilnotes.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.Parser;

/**
 * The part of the forked processes' configuration that keeps what a file can do small: parsers for
 * what an archive of notes holds and for nothing else, and of the many things that files say of
 * themselves only those that are asked for. What no parser is left for is known by its type only.
 */
final class ForkParsers {

  private static final String SERVICES = "META-INF/services/" + Parser.class.getName();

  /** How the files begin that Tika's parsers come in. */
  private static final String TIKAS_OWN = "/tika-parser";

  /** Ours is made from it, and it must not be shut out therefore. */
  private static final String KEPT = "org.apache.tika.parser.html.JSoupParser";

  /** Bytes of all that a file says of itself, and of one thing; pages to be read count there. */
  private static final int METADATA = 200_000;

  /** Elements that a parser of ours puts around what it counts itself. */
  private static final int MARKUP_AROUND = 50;

  private ForkParsers() {}

  static String xml() throws IOException {
    return """
      <parsers>
        <parser class="org.apache.tika.parser.DefaultParser">
    %s
        </parser>
      </parsers>
      <autoDetectParserConfig>
        <params>
          <maximumDepth>%d</maximumDepth>
          <maximumCompressionRatio>%d</maximumCompressionRatio>
        </params>
        <metadataWriteFilterFactory class="org.apache.tika.metadata.writefilter.StandardWriteFilterFactory">
          <params>
            <maxTotalEstimatedBytes>%d</maxTotalEstimatedBytes>
            <maxFieldSize>%d</maxFieldSize>
            <includeFields>
    %s
            </includeFields>
          </params>
        </metadataWriteFilterFactory>
      </autoDetectParserConfig>
    """
        .formatted(
            each(others(), "      <parser-exclude class=\"%s\"/>"::formatted),
            Limit.NESTING.most() + MARKUP_AROUND,
            Limit.RATIO.most(),
            METADATA,
            METADATA,
            each(asked(), "          <field>%s</field>"::formatted));
  }

  private static List<String> asked() {
    Stream<String> others =
        Stream.of(
            TikaCoreProperties.TITLE.getName(),
            TikaCoreProperties.LANGUAGE.getName(),
            TikaCoreProperties.WRITE_LIMIT_REACHED.getName(),
            Ocr.NEEDED);
    return Stream.concat(others, Stream.of(Remark.values()).map(Remark::key)).toList();
  }

  /** Every parser that Tika would find, without ours and the one that is kept. */
  private static List<String> others() throws IOException {
    List<URL> services =
        Collections.list(ForkParsers.class.getClassLoader().getResources(SERVICES));
    List<String> names = new ArrayList<>();
    for (URL service : services) {
      if (service.toString().contains(TIKAS_OWN)) {
        names.addAll(names(service));
      }
    }
    return names.stream().filter(n -> !KEPT.equals(n)).distinct().sorted().toList();
  }

  private static List<String> names(URL service) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(service.openStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(l -> l.replaceFirst("#.*", "").strip())
          .filter(l -> !l.isEmpty())
          .toList();
    }
  }

  private static String each(List<String> names, UnaryOperator<String> line) {
    return names.stream().map(line).collect(Collectors.joining("\n"));
  }
}
