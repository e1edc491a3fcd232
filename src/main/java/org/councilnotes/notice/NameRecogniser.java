package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.label.NameLookup;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.QueryParser;

/**
 * Recognises countries, programmes, groups, editions and years in a query, each by its longest
 * name. What is quoted, excluded, in brackets, a field, a number or an alternative stays a word.
 * Roles are recognised beside a country, and are never certain.
 */
record NameRecogniser(NameLookup names, QueryParser parser) {

  /** Matches the start of {@code l'édition}, folded. */
  private static final Pattern ELISION = Pattern.compile("[ld]'");

  /** Matches the start of {@code Action Plan}, folded, behind the country of a text's name. */
  private static final Pattern TEXT_BEHIND =
      Pattern.compile(
          " (?:action plan|plan of action|declaration|convention|protocol|process|agreement|accord"
              + "|treaty|papers|consensus|commitment)(?!\\p{L})");

  /** Finds the end of {@code plan d'action de } and {@code Proceso de }, folded. */
  private static final Pattern TEXT_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:plan d'action|action plan|plan of action|plan de accion|declaration"
              + "|declaracion|convention|convencion|convenio|protocole?|protocolo|processus"
              + "|process|proceso|accords?|acuerdo|agreement|traite|tratado|treaty)"
              + " (?:of |(?:de |du |del |des )(?:la |los |las )?|d')(?:[ld]')?$");

  private static final Map<String, MentionRole> ROLES =
      Map.of(
          "host", MentionRole.HOST,
          "hosts", MentionRole.HOST,
          "hote", MentionRole.HOST,
          "anfitrion", MentionRole.HOST,
          "anfitriona", MentionRole.HOST,
          "lead", MentionRole.LEAD,
          "leads", MentionRole.LEAD,
          "lider", MentionRole.LEAD);

  /** What a text names, in its order; none overlap. */
  List<RecognisedName> in(OpenWords open) {
    List<RecognisedName> found = new ArrayList<>();
    List<RecognisedName> roles = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < open.words().size(); i++) {
      TextRange word = open.words().get(i);
      if (word.start() >= end) {
        Optional<Step> step = step(open, i);
        step.flatMap(Step::name).ifPresent(found::add);
        end = step.map(Step::end).orElse(word.end());
        if (step.isEmpty()) {
          role(open, word).ifPresent(roles::add);
        }
      }
    }
    if (found.stream().anyMatch(NameRecogniser::isCountry)) {
      found.addAll(roles);
      found.sort((one, other) -> one.range().compareTo(other.range()));
    }
    return found;
  }

  /** Words that are read at once: a name, or what only looks like one. */
  private record Step(Optional<RecognisedName> name, int end) {}

  private Optional<Step> step(OpenWords open, int first) {
    List<TextRange> run = open.run(first);
    Optional<RecognisedName> time = time(open, run.getFirst().start());
    Optional<NameLookup.Match> name = names.longest(open.text(), run);
    boolean isTime =
        time.isPresent()
            && name.map(NameLookup.Match::range)
                .filter(range -> range.end() >= time.get().range().end())
                .isEmpty();
    return isTime
        ? time.map(t -> new Step(time, t.range().end()))
        : name.map(match -> new Step(name(open, match), run.get(match.words() - 1).end()));
  }

  private static Optional<RecognisedName> time(OpenWords open, int start) {
    boolean isElided = ELISION.matcher(open.after(start)).lookingAt();
    return TimePhrases.at(open, start)
        .or(() -> isElided ? TimePhrases.at(open, start + 2) : Optional.empty());
  }

  private static Optional<RecognisedName> name(OpenWords open, NameLookup.Match match) {
    List<NameMeaning> meanings =
        match.meanings().stream()
            .<NameMeaning>map(one -> new NameMeaning.Value(one.facet(), one.value()))
            .toList();
    return Optional.of(match)
        .filter(m -> !meanings.isEmpty() && !isOfAText(open, m))
        .map(m -> new RecognisedName(m.range(), meanings, m.isCertain() && meanings.size() == 1));
  }

  /** Whether a country is a part of the name of a text, such as {@code Panama Action Plan}. */
  private static boolean isOfAText(OpenWords open, NameLookup.Match match) {
    boolean isCountry =
        match.meanings().stream().anyMatch(meaning -> meaning.facet().equals(Facet.COUNTRY));
    return isCountry
        && (TEXT_BEHIND.matcher(open.after(match.range().end())).lookingAt()
            || TEXT_BEFORE.matcher(open.before(match.range().start())).find());
  }

  private static Optional<RecognisedName> role(OpenWords open, TextRange word) {
    return Optional.ofNullable(ROLES.get(word.of(open.folded())))
        .map(role -> new NameMeaning.Value(Facet.ROLE, role.key()))
        .map(meaning -> new RecognisedName(word, List.of(meaning), false));
  }

  private static boolean isCountry(RecognisedName name) {
    return name.meanings().getFirst() instanceof NameMeaning.Value(var facet, _)
        && facet.equals(Facet.COUNTRY);
  }
}
