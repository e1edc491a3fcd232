package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.name.WordClasses;
import org.councilnotes.tag.role.RoleRule.Side;
import org.councilnotes.vocabulary.Country;

/**
 * Gives each mention of a country its role. The first rule of the table whose words stand next to
 * the countries decides; else a rule whose words end the line that opens their list, or stand above
 * them; else the role is MENTIONED.
 */
public final class RoleClassifier {

  /** Rule of a role that the model tells. */
  private static final String LEARNED = "learned";

  /** A likeliest role of less is not told. */
  private static final double TOLD = 0.5;

  /** A role of less is in doubt: no fact rests on it. Measured, see docs/evaluation.md. */
  private static final double SURE = 0.8;

  /** The same for a role that a rule tells, too. */
  private static final double SURE_WITH_RULE = 0.7;

  /** Enumerations: in a passage of more, which no person wrote, rules alone tell roles. */
  private static final int MOST = 2000;

  private final RoleRuleIndex index;
  private final HeadingRoles headingRoles;
  private final NationalBodyRule bodies;
  private final RoleModel model;
  private final ModelWord.Lexicon lexicon = new ModelWord.Lexicon(WordClasses.ofProgram());

  public RoleClassifier(List<Country> countries, RoleModel model) {
    this.model = model;
    this.index = RoleRuleIndex.ofProgram();
    this.headingRoles = new HeadingRoles(index);
    this.bodies = new NationalBodyRule(countries);
  }

  /**
   * A role with its evidence.
   *
   * @param why the rule and its words, without a range where they stand above; empty for MENTIONED
   * @param verb whether a verb after the countries gives the role
   */
  public record ClassifiedRole(MentionRole role, Optional<Evidence> why, boolean verb) {

    public static final ClassifiedRole NONE =
        new ClassifiedRole(MentionRole.MENTIONED, Optional.empty(), false);

    static final ClassifiedRole BODY =
        new ClassifiedRole(MentionRole.BODY, Optional.of(Evidence.ofSection("known body")), false);

    /** The same, told but not sure enough for a fact to rest on it. */
    ClassifiedRole inDoubt() {
      return new ClassifiedRole(role, why.map(Evidence::inDoubt), verb);
    }

    /** Whether the model told a role without a word of the passage for it. */
    public static boolean isWithoutWords(Evidence why) {
      return why.rule().equals(LEARNED) && why.range().isEmpty();
    }

    static ClassifiedRole learned(RoleModel.Likely found, PassageWords words) {
      Optional<TextRange> range =
          Optional.of(found.word())
              .filter(word -> word != RoleModelInput.NOWHERE)
              .map(word -> words.range(word, word));
      return new ClassifiedRole(found.role(), Optional.of(new Evidence(LEARNED, range)), false);
    }

    static ClassifiedRole above(RoleRule rule) {
      return new ClassifiedRole(
          rule.role(), Optional.of(Evidence.ofSection(rule.example())), false);
    }

    static ClassifiedRole beside(RoleRule rule, PassageWords words, int one, int other) {
      TextRange range = words.range(Math.min(one, other), Math.max(one, other));
      Evidence why = new Evidence(rule.example(), Optional.of(range));
      return new ClassifiedRole(rule.role(), Optional.of(why), rule.side() == Side.AFTER);
    }
  }

  /**
   * The roles that columns of a table give to its countries, by the first word of each.
   *
   * @param capitals in the row, which can be venues
   */
  public Map<Integer, ClassifiedRole> columns(
      List<CountryEnumeration> runs, List<EntityMention> capitals, PassageContext passageContext) {
    return headingRoles.columns(runs, capitals, passageContext);
  }

  /**
   * One role for each enumeration of a passage, in their order.
   *
   * @param columns roles that columns give
   */
  public List<ClassifiedRole> of(
      List<CountryEnumeration> runs,
      PassageContext passageContext,
      Map<Integer, ClassifiedRole> columns) {
    if (runs.isEmpty()) {
      return List.of();
    }
    AdjacentRoles beside = new AdjacentRoles(index, bodies);
    List<ClassifiedRole> said =
        new PassageRoles(runs, passageContext, columns, beside, headingRoles).read();
    List<ClassifiedRole> likely = runs.size() > MOST ? said : likely(runs, said, passageContext);
    List<ClassifiedRole> settled = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      settled.add(StatedRole.of(likely.get(i), passageContext.statements(), runs.get(i).first()));
    }
    return List.copyOf(settled);
  }

  private List<ClassifiedRole> likely(
      List<CountryEnumeration> runs, List<ClassifiedRole> said, PassageContext passageContext) {
    RoleFeatureExtractor seen = new RoleFeatureExtractor(lexicon, model, runs, passageContext);
    List<ClassifiedRole> likely = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Optional<ClassifiedRole> before = i == 0 ? Optional.empty() : Optional.of(said.get(i - 1));
      likely.add(settle(runs.get(i), said.get(i), seen.of(i, said.get(i), before)));
    }
    return likely;
  }

  /**
   * The role that the model finds likeliest, where it is sure enough, else that of the rules; in
   * doubt where the model is not sure of it.
   */
  private ClassifiedRole settle(
      CountryEnumeration run, ClassifiedRole said, RoleModelInput features) {
    Optional<RoleModel.Likely> likeliest = model.likeliest(features);
    if (likeliest.isEmpty()) {
      return said;
    }
    RoleModel.Likely found = likeliest.get();
    boolean agrees = found.role() == said.role();
    boolean isTold = agrees || found.probability() >= TOLD;
    ClassifiedRole told = agrees || !isTold ? said : ClassifiedRole.learned(found, run.words());
    double least = agrees ? SURE_WITH_RULE : SURE;
    return isTold && found.probability() >= least ? told : told.inDoubt();
  }

  /** Roles that are said right beside the countries of one passage. */
  private static final class AdjacentRoles {

    private static final Set<Side> SIDES = Set.of(Side.BEFORE, Side.AFTER);

    private final RoleRuleIndex index;
    private final NationalBodyRule bodies;
    private int first = RoleCue.NOWHERE;
    private int last = RoleCue.NOWHERE;
    private List<RoleRule> possible = List.of();

    AdjacentRoles(RoleRuleIndex index, NationalBodyRule bodies) {
      this.index = index;
      this.bodies = bodies;
    }

    /** The first rule of the table that matches an enumeration. */
    Optional<RoleClassifier.ClassifiedRole> of(List<CountryEnumeration> runs, int number) {
      CountryEnumeration run = runs.get(number);
      if (bodies.test(run)) {
        return Optional.of(RoleClassifier.ClassifiedRole.BODY);
      }
      int next = number + 1 < runs.size() ? runs.get(number + 1).first() : Integer.MAX_VALUE;
      CueWindow place = CueWindow.of(run, next);
      for (RoleRule rule : possibleIn(place.clause())) {
        int reached = rule.of().test(run) ? place.reach(rule) : RoleCue.NOWHERE;
        if (reached != RoleCue.NOWHERE) {
          return Optional.of(
              RoleClassifier.ClassifiedRole.beside(rule, run.words(), place.near(rule), reached));
        }
      }
      return Optional.empty();
    }

    /** Those of the last clause are kept, as countries of one clause come one after the other. */
    private List<RoleRule> possibleIn(Clause clause) {
      if (clause.first() != first || clause.last() != last) {
        possible = index.in(clause, SIDES);
        first = clause.first();
        last = clause.last();
      }
      return possible;
    }
  }

  /** A national body of the vocabulary stands right before the country: {@code DEVIDA (Peru)}. */
  private static final class NationalBodyRule implements Predicate<CountryEnumeration> {

    /**
     * Matches {@code "with DEVIDA, "} and {@code "JND of "}; not {@code "Devida in "}. Most letters
     * are small: to look at the letter first is quickest.
     */
    private static final Pattern ACRONYM =
        Pattern.compile(
            "(?=\\p{Lu})(?<![\\p{L}\\d])(\\p{Lu}{2,12})(?:,| of| from| in| de| del| du| \\()?"
                + " ?(?:the )?$");

    private final Set<String> bodies;

    NationalBodyRule(List<Country> countries) {
      this.bodies =
          countries.stream()
              .flatMap(country -> country.words().bodies().stream())
              .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(CountryEnumeration run) {
      Matcher m = ACRONYM.matcher(run.before().text());
      return m.find() && bodies.contains(m.group(1));
    }
  }

  /**
   * The roles of the countries of one passage, one after the other, as what is said of the first
   * may be left out for the next.
   */
  private record PassageRoles(
      List<CountryEnumeration> runs,
      PassageContext setting,
      Map<Integer, RoleClassifier.ClassifiedRole> columns,
      AdjacentRoles beside,
      HeadingRoles above) {

    /** Roles that words in a cell say although its column says another. */
    private static final Set<MentionRole> OWN =
        Set.of(
            MentionRole.PRESIDENCY, MentionRole.POTENTIAL, MentionRole.ASSOCIATE, MentionRole.HOST);

    List<RoleClassifier.ClassifiedRole> read() {
      List<RoleClassifier.ClassifiedRole> all = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        RoleClassifier.ClassifiedRole told = columns.get(runs.get(i).first());
        RoleClassifier.ClassifiedRole one =
            told == null
                ? one(i, all.isEmpty() ? RoleClassifier.ClassifiedRole.NONE : all.getLast())
                : ownOr(told, i);
        all.add(one);
      }
      return List.copyOf(all);
    }

    private RoleClassifier.ClassifiedRole ownOr(RoleClassifier.ClassifiedRole told, int i) {
      return beside.of(runs, i).filter(found -> OWN.contains(found.role())).orElse(told);
    }

    private RoleClassifier.ClassifiedRole one(int i, RoleClassifier.ClassifiedRole before) {
      CountryEnumeration run = runs.get(i);
      if (i > 0 && RoleEllipsis.isParallel(runs.get(i - 1), run)) {
        return before;
      }
      return above
          .venue(run, setting)
          .or(() -> isRowLabel(run) ? above.of(run, setting) : Optional.empty())
          .or(() -> beside.of(runs, i))
          .or(() -> Optional.of(before).filter(last -> isCarriedOn(i, last)))
          .or(() -> above.of(run, setting))
          .orElse(RoleClassifier.ClassifiedRole.NONE);
    }

    private boolean isRowLabel(CountryEnumeration run) {
      return setting.isInTable() && run.first() == 0;
    }

    private boolean isCarriedOn(int i, RoleClassifier.ClassifiedRole before) {
      return i > 0 && RoleEllipsis.isCarriedOn(runs.get(i - 1), before, runs.get(i));
    }
  }
}
