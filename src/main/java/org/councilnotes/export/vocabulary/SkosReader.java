package org.councilnotes.export.vocabulary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.curation.ProgrammeEntry;
import org.councilnotes.export.vocabulary.Triple.Term;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Concepts of SKOS as programmes, see {@link SkosWriter}. The code is the notation, else the end of
 * the IRI. A label with a language is a name of that language, one without is an alias. What a
 * concept does not say of a programme stays as it is. Other properties are left out and listed.
 */
final class SkosReader {

  private static final String TYPE = SkosTerms.RDF + "type";
  private static final String PREF_LABEL = SkosTerms.SKOS + "prefLabel";
  private static final String ALT_LABEL = SkosTerms.SKOS + "altLabel";
  private static final String HIDDEN_LABEL = SkosTerms.SKOS + "hiddenLabel";
  private static final String NOTATION = SkosTerms.SKOS + "notation";
  private static final String BROADER = SkosTerms.SKOS + "broader";
  private static final String NARROWER = SkosTerms.SKOS + "narrower";
  private static final String REPLACED = SkosTerms.DCT + "isReplacedBy";
  private static final String ACRONYM = SkosTerms.OWN + "acronym";
  private static final String PHASE = SkosTerms.OWN + "phase";
  private static final String KIND = SkosTerms.OWN + "kind";
  private static final String NEEDS = SkosTerms.OWN + "needs";
  private static final String NEEDS_WORD = SkosTerms.OWN + "needsWord";
  private static final String COUNTRY = SkosTerms.OWN + "country";

  /** What says nothing of one programme. */
  private static final Set<String> SILENT =
      Set.of(
          TYPE,
          SkosTerms.SKOS + "inScheme",
          SkosTerms.SKOS + "topConceptOf",
          SkosTerms.SKOS + "hasTopConcept");

  private static final Set<String> TAKEN =
      Set.of(
          PREF_LABEL,
          ALT_LABEL,
          HIDDEN_LABEL,
          NOTATION,
          BROADER,
          NARROWER,
          REPLACED,
          ACRONYM,
          PHASE,
          KIND,
          NEEDS,
          NEEDS_WORD,
          COUNTRY);

  private final Map<String, List<Triple>> concepts = new LinkedHashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> broader = new HashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Vocabulary now;

  private SkosReader(Vocabulary now) {
    this.now = now;
  }

  /**
   * Reads the concepts among statements.
   *
   * @param now the vocabulary as it is
   * @throws CurationException where a concept has no code, or shares one with another
   */
  static ImportedProgrammes read(List<Triple> triples, Vocabulary now) {
    SkosReader reader = new SkosReader(now);
    reader.collect(triples);
    List<Programme> programmes = reader.concepts.keySet().stream().map(reader::programme).toList();
    return new ImportedProgrammes(programmes, reader.leftOut);
  }

  private void collect(List<Triple> triples) {
    Set<String> typed =
        triples.stream()
            .filter(t -> t.predicate().equals(TYPE))
            .filter(t -> t.object().text().equals(SkosTerms.SKOS + "Concept"))
            .map(Triple::subject)
            .collect(Collectors.toSet());
    for (Triple triple : triples) {
      if (typed.contains(triple.subject())) {
        concepts.computeIfAbsent(triple.subject(), s -> new ArrayList<>()).add(triple);
        if (!SILENT.contains(triple.predicate()) && !TAKEN.contains(triple.predicate())) {
          leaveOut(SkosTerms.shortened(triple.predicate()));
        }
      } else if (triple.predicate().equals(PREF_LABEL)) {
        leaveOut(triple.subject());
      }
    }
    concepts.forEach(this::putCode);
    concepts.forEach(this::putBroader);
  }

  private void leaveOut(String what) {
    leftOut.merge(what, 1, Integer::sum);
  }

  private void putCode(String iri, List<Triple> said) {
    int line = said.getFirst().line();
    String code =
        first(said, NOTATION)
            .map(Term::text)
            .or(() -> SkosTerms.code(iri))
            .orElseGet(() -> ProgrammeEntry.code(lastPart(iri)));
    if (code.isBlank() || codes.containsValue(code)) {
      throw new CurationProblem.ImportNotUnderstood(line, iri).exception();
    }
    codes.put(iri, code);
  }

  private static String lastPart(String iri) {
    int cut = Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':'));
    try {
      return URLDecoder.decode(iri.substring(cut + 1), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return iri.substring(cut + 1);
    }
  }

  private void putBroader(String iri, List<Triple> said) {
    for (Triple triple : said) {
      if (triple.predicate().equals(BROADER)) {
        putBroader(iri, triple.object().text());
      } else if (triple.predicate().equals(NARROWER)) {
        putBroader(triple.object().text(), iri);
      }
    }
  }

  private void putBroader(String part, String whole) {
    Optional<String> parent = code(whole);
    String before = parent.isEmpty() ? null : broader.putIfAbsent(part, parent.get());
    if (parent.isEmpty() || (before != null && !before.equals(parent.get()))) {
      leaveOut("skos:broader <" + whole + ">");
    }
  }

  private Optional<String> code(String iri) {
    return Optional.ofNullable(codes.get(iri))
        .or(() -> SkosTerms.code(iri).filter(code -> now.programme(code).isPresent()));
  }

  private Programme programme(String iri) {
    List<Triple> said = concepts.getOrDefault(iri, List.of());
    ProgrammeDraft draft = new ProgrammeDraft(codes.getOrDefault(iri, iri), now);
    names(said).forEach(draft::names);
    List<String> aliases =
        labels(said).stream()
            .filter(label -> label.language().isEmpty())
            .map(Term::text)
            .distinct()
            .toList();
    set(aliases, draft::aliases);
    set(texts(said, ACRONYM), draft::acronyms);
    Optional.ofNullable(broader.get(iri)).ifPresent(code -> draft.parent(Optional.of(code)));
    first(said, REPLACED).ifPresent(term -> successor(term, draft));
    set(phases(said), draft::phases);
    first(said, KIND).ifPresent(kind -> draft.agency(kind.text().equals("agency")));
    first(said, NEEDS).ifPresent(yes -> draft.needs(Optional.of(texts(said, NEEDS_WORD))));
    first(said, COUNTRY).ifPresent(kept -> draft.keepsCountry(!kept.text().equals("no")));
    return draft.programme();
  }

  private void successor(Term term, ProgrammeDraft draft) {
    code(term.text())
        .ifPresentOrElse(
            code -> draft.successor(Optional.of(code)),
            () -> leaveOut("dct:isReplacedBy <" + term.text() + ">"));
  }

  private static <T> void set(List<T> all, Consumer<List<T>> taker) {
    if (!all.isEmpty()) {
      taker.accept(all);
    }
  }

  private static List<Phase> phases(List<Triple> said) {
    return said.stream()
        .filter(t -> t.predicate().equals(PHASE))
        .map(
            t ->
                PhaseText.parse(t.object().text())
                    .orElseThrow(
                        () ->
                            new CurationProblem.ImportNotUnderstood(t.line(), t.object().text())
                                .exception()))
        .toList();
  }

  /** Preferred labels first. */
  private static List<Term> labels(List<Triple> said) {
    List<Term> labels = new ArrayList<>();
    for (String predicate : List.of(PREF_LABEL, ALT_LABEL, HIDDEN_LABEL)) {
      said.stream()
          .filter(t -> t.predicate().equals(predicate))
          .map(Triple::object)
          .forEach(labels::add);
    }
    return labels;
  }

  private static Map<String, List<String>> names(List<Triple> said) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Term label : labels(said)) {
      label
          .language()
          .map(language -> names.computeIfAbsent(language, l -> new ArrayList<>()))
          .filter(own -> !own.contains(label.text()))
          .ifPresent(own -> own.add(label.text()));
    }
    return names;
  }

  private static List<String> texts(List<Triple> said, String predicate) {
    return said.stream()
        .filter(t -> t.predicate().equals(predicate))
        .map(t -> t.object().text())
        .distinct()
        .toList();
  }

  private static Optional<Term> first(List<Triple> said, String predicate) {
    return said.stream()
        .filter(t -> t.predicate().equals(predicate))
        .map(Triple::object)
        .findFirst();
  }
}
