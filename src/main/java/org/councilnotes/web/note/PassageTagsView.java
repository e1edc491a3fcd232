package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/**
 * The tags of a passage and what they say together.
 *
 * @param each one a mention, in the order of the facets
 * @param participations who takes part in what
 */
record PassageTagsView(List<Mention> each, List<ParticipationView> participations) {

  /** As many as stand beside a short passage without making it longer. */
  private static final int MOST_SHOWN = 4;

  PassageTagsView {
    each = List.copyOf(each);
    participations = List.copyOf(participations);
  }

  public boolean isEmpty() {
    return each.isEmpty() && participations.isEmpty();
  }

  /** What the tags say, each once; what the passage names comes before what its section gives. */
  private List<Chip> chips() {
    List<Chip> chips = Chip.of(this);
    return Stream.concat(
            chips.stream().filter(Chip::isNamed),
            chips.stream().filter(Predicate.not(Chip::isNamed)))
        .toList();
  }

  /** Those that are seen at once. */
  public List<Chip> shown() {
    return chips().stream().limit(MOST_SHOWN).toList();
  }

  /** All others. */
  public List<Chip> more() {
    return chips().stream().skip(MOST_SHOWN).toList();
  }

  /**
   * What a passage is about, in a word or two, with all mentions of it in the passage.
   *
   * @param label short
   * @param mentions with their evidence
   * @param participations of the country that it names
   */
  record Chip(String label, List<Mention> mentions, List<ParticipationView> participations) {

    Chip {
      mentions = List.copyOf(mentions);
      participations = List.copyOf(participations);
    }

    /** The tags of a passage, each once; facts on who takes part stand with their country. */
    static List<Chip> of(PassageTagsView tags) {
      Map<String, List<Mention>> mentions = new LinkedHashMap<>();
      Map<String, List<ParticipationView>> facts = new LinkedHashMap<>();
      tags.each().forEach(tag -> listed(mentions, tag.brief()).add(tag));
      tags.participations().forEach(fact -> listed(facts, fact.country()).add(fact));
      return Stream.concat(mentions.keySet().stream(), facts.keySet().stream())
          .distinct()
          .map(
              label ->
                  new Chip(
                      label,
                      mentions.getOrDefault(label, List.of()),
                      facts.getOrDefault(label, List.of())))
          .toList();
    }

    private static <T> List<T> listed(Map<String, List<T>> lists, String label) {
      return lists.computeIfAbsent(label, l -> new ArrayList<>());
    }

    /** Whether a person gave or changed it. */
    public boolean isCorrected() {
      return mentions.stream().anyMatch(tag -> tag.proof().isCorrected());
    }

    /** Whether words of the passage speak for it. */
    boolean isNamed() {
      return !places().isEmpty();
    }

    /**
     * Where the words stand that speak for it, in the text of the passage: {@code 12-19 40-47}, in
     * UTF-16 code units.
     */
    public String places() {
      return Stream.concat(
              mentions.stream().map(Mention::proof),
              participations.stream().map(ParticipationView::proof))
          .flatMap(explanation -> explanation.ranges().stream())
          .distinct()
          .map(range -> range.start() + "-" + range.end())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * Why a tag was given, as a reader meets it.
   *
   * @param words that matched; empty where the section gave the tag
   * @param role why a country has its role; empty where nothing says so
   */
  record Explanation(Evidence evidence, Optional<String> words, Optional<RoleProof> role) {

    /**
     * Why a country has its role.
     *
     * @param words that say so; empty where they stand outside of the passage
     */
    record RoleProof(Evidence why, Optional<String> words) {

      /** Longer words are cut in their middle; all of them are marked in the text. */
      private static final int LONGEST = 48;

      static RoleProof of(Evidence why, String text) {
        return new RoleProof(why, why.range().map(range -> cut(range.of(text))));
      }

      private static String cut(String words) {
        if (words.length() <= LONGEST) {
          return words;
        }
        int head = words.lastIndexOf(' ', LONGEST / 2);
        int tail = words.indexOf(' ', words.length() - LONGEST / 2);
        return head < 0 || tail < 0
            ? words
            : words.substring(0, head) + " \u2026 " + words.substring(tail + 1);
      }

      public String messageKey() {
        return words.isPresent() ? "note.tag.role" : "note.tag.role.above";
      }

      /**
       * The message that explains the rule; rules that are told by a sentence of another note have
       * none.
       */
      public String ruleKey() {
        return Explanation.ruleKey(why.rule());
      }
    }

    static Explanation of(Evidence evidence, Optional<Evidence> why, String text) {
      return new Explanation(
          evidence,
          evidence.range().map(range -> range.of(text)),
          why.map(found -> RoleProof.of(found, text)));
    }

    static Explanation of(Evidence evidence, String text) {
      return of(evidence, Optional.empty(), text);
    }

    /** The message that says it, of words and rule. */
    public String messageKey() {
      String given = evidence.isAddedByPerson() ? "note.tag.given" : "note.tag.words";
      return words.isPresent()
          ? given
          : evidence.isAddedByPerson() ? "note.tag.given.bare" : "note.tag.context";
    }

    /** The message that explains the rule. */
    public String ruleKey() {
      return ruleKey(evidence.rule());
    }

    private static String ruleKey(String rule) {
      return "rule." + rule.replace(' ', '-');
    }

    /** Where the words stand that speak for it, in the text of the passage. */
    List<TextRange> ranges() {
      return Stream.concat(
              evidence.range().stream(), role.flatMap(found -> found.why().range()).stream())
          .toList();
    }

    public boolean isCorrected() {
      return evidence.corrected();
    }
  }

  /**
   * A tag as a reader meets it: what it says and why it was given.
   *
   * @param brief for a list of tags: a programme's code, else the label
   * @param footnote what the asterisk in the label says; empty where there is none
   * @param qualifier a country's role in words, or a programme's phase; empty where there is none
   */
  record Mention(
      Facet facet,
      String label,
      String brief,
      Optional<String> qualifier,
      Optional<String> footnote,
      Explanation proof) {

    /** Whether the qualifier is the phase of a programme. */
    public boolean isOfPhase() {
      return facet.equals(Facet.PROGRAMME) && qualifier.isPresent();
    }
  }

  /**
   * A fact about who takes part in what, as a reader meets it.
   *
   * @param country its label
   * @param programme its label
   * @param role in words
   * @param proof the words that name the country
   */
  record ParticipationView(String country, String programme, String role, Explanation proof) {

    static ParticipationView of(Participation fact, Passage passage, FacetNames names) {
      return new ParticipationView(
          names.label(Facet.COUNTRY, fact.country()),
          names.label(Facet.PROGRAMME, fact.programme()),
          names.label(Facet.ROLE, fact.role().key()),
          Explanation.of(fact.evidence(), passage.text()));
    }
  }

  /**
   * The tags of a passage with their evidence, in the order of the facets.
   *
   * @param names what values are called in the language of the page
   */
  record Presenter(FacetNames names) {

    PassageTagsView of(Passage passage) {
      return new PassageTagsView(
          tags(passage),
          passage.tags().participations().stream()
              .map(fact -> ParticipationView.of(fact, passage, names))
              .toList());
    }

    private List<Mention> tags(Passage passage) {
      List<Mention> views = new ArrayList<>();
      passage.tags().programmes().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().countries().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().groups().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().terms().forEach(tag -> views.add(view(passage, tag)));
      passage.tags().eventYears().forEach(tag -> views.add(view(passage, tag)));
      return views;
    }

    private Mention view(Passage passage, ProgrammeTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.PROGRAMME, tag.code(), tag.phase(), explanation);
    }

    private Mention view(Passage passage, CountryTag tag) {
      Optional<String> role = Optional.of(names.label(Facet.ROLE, tag.role().key()));
      Explanation explanation = Explanation.of(tag.evidence(), tag.why(), passage.text());
      return view(Facet.COUNTRY, tag.code(), role, explanation);
    }

    private Mention view(Passage passage, GroupTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.GROUP, tag.code(), Optional.empty(), explanation);
    }

    private Mention view(Passage passage, TermTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(new Facet(tag.vocabulary()), tag.code(), Optional.empty(), explanation);
    }

    private Mention view(Passage passage, YearTag tag) {
      Explanation explanation = Explanation.of(tag.evidence(), passage.text());
      return view(Facet.EVENT_YEAR, Integer.toString(tag.year()), Optional.empty(), explanation);
    }

    private Mention view(
        Facet facet, String value, Optional<String> qualifier, Explanation explanation) {
      String label = names.label(facet, value);
      String brief = facet.equals(Facet.PROGRAMME) ? value : label;
      return new Mention(facet, label, brief, qualifier, names.footnote(facet, value), explanation);
    }
  }
}
