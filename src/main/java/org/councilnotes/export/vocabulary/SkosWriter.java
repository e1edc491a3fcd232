package org.councilnotes.export.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.councilnotes.vocabulary.Programme;

/**
 * Programmes as SKOS in Turtle. Each is a concept of one scheme: {@code skos:notation} its code,
 * labels its names by language, {@code skos:altLabel} without a language its aliases, {@code
 * skos:broader} its parent, {@code dct:isReplacedBy} its successor. Acronyms, phases, kind and how
 * names are read have terms of our own.
 */
public final class SkosWriter {

  private static final String START =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix cn: <urn:council-notes:vocabulary#> .

      <urn:council-notes:programmes> a skos:ConceptScheme .
      """;

  private SkosWriter() {}

  public static String write(Collection<Programme> programmes) {
    StringBuilder out = new StringBuilder(START);
    programmes.forEach(programme -> out.append('\n').append(concept(programme)));
    return out.toString();
  }

  private static String concept(Programme programme) {
    List<String> lines = new ArrayList<>();
    lines.add("<" + SkosTerms.iri(programme.code()) + "> a skos:Concept");
    lines.add("skos:inScheme <" + SkosTerms.SCHEME + ">");
    lines.add("skos:notation " + literal(programme.code()));
    new TreeMap<>(programme.wording().names())
        .forEach(
            (language, names) -> {
              lines.add("skos:prefLabel " + literal(names.getFirst()) + "@" + language);
              names.stream()
                  .skip(1)
                  .forEach(name -> lines.add("skos:altLabel " + literal(name) + "@" + language));
            });
    programme.wording().aliases().forEach(name -> lines.add("skos:altLabel " + literal(name)));
    programme.wording().acronyms().forEach(name -> lines.add("cn:acronym " + literal(name)));
    programme
        .kin()
        .parent()
        .ifPresent(code -> lines.add("skos:broader <" + SkosTerms.iri(code) + ">"));
    programme
        .kin()
        .successor()
        .ifPresent(code -> lines.add("dct:isReplacedBy <" + SkosTerms.iri(code) + ">"));
    programme.phases().forEach(phase -> lines.add("cn:phase " + literal(PhaseText.of(phase))));
    addUse(programme, lines);
    return String.join(" ;\n  ", lines) + " .\n";
  }

  private static void addUse(Programme programme, List<String> lines) {
    if (programme.use().isAgency()) {
      lines.add("cn:kind \"agency\"");
    }
    programme
        .use()
        .needs()
        .ifPresent(
            words -> {
              lines.add("cn:needs \"yes\"");
              words.forEach(word -> lines.add("cn:needsWord " + literal(word)));
            });
    if (!programme.use().keepsCountry()) {
      lines.add("cn:country \"no\"");
    }
  }

  private static String literal(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }
}
