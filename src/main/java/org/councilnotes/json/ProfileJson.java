package org.councilnotes.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.coverage.profile.EditionDifference;
import org.councilnotes.coverage.profile.MoneyChange;
import org.councilnotes.coverage.profile.NamedAmount;
import org.councilnotes.coverage.profile.NamedMeeting;
import org.councilnotes.coverage.profile.NewestHits;
import org.councilnotes.coverage.profile.ProfileScan;
import org.councilnotes.coverage.profile.ProfileSeries;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.note.Passage;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Programme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The profile of a programme or country as JSON: what {@code /api/programmes/CODE} and {@code
 * /api/countries/CODE} answer.
 */
public final class ProfileJson {

  private static final String CODE = "code";
  private static final String LABEL = "label";
  private static final String NAMES = "names";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String PASSAGE = "passage";

  private ProfileJson() {}

  /** Writes what a series says of a programme. */
  public static JsonNode write(ProgrammeProfile profile, FacetNames names) {
    Programme programme = profile.programme();
    ObjectNode json = JsonNodeFactory.instance.objectNode().put(CODE, programme.code());
    ObjectNode wording = json.putObject(NAMES);
    programme.wording().names().keySet().stream()
        .sorted()
        .forEach(l -> JsonFields.texts(wording, l, programme.wording().names().get(l)));
    JsonFields.texts(json, "aliases", programme.wording().aliases());
    JsonFields.texts(json, "acronyms", programme.wording().acronyms());
    JsonFields.list(json, "phases", programme.phases(), ProfileJson::phase);
    JsonFields.maybe(json, "parent", programme.kin().parent());
    JsonFields.texts(json, "parts", profile.parts());
    JsonFields.texts(json, "predecessors", profile.before());
    JsonFields.maybe(json, "successor", programme.kin().successor());
    series(json, profile.series(), names);
    json.put("context", profile.withContext());
    json.set("participation", CoverageJson.write(profile.who(), names));
    json.set("passages", CoverageJson.write(profile.passages(), names));
    json.set("share", CoverageJson.write(profile.shares(), names));
    changes(json, profile.changes(), Facet.COUNTRY, names);
    JsonFields.list(json, "amounts", profile.scan().amounts(), ProfileJson::amount);
    JsonFields.list(
        json, "meetings", profile.scan().meetings(), (one, row) -> meeting(one, row, names));
    read(json, profile.scan());
    return recent(json, profile.recent(), profile.who());
  }

  /** Writes what a series says of a country. */
  public static JsonNode write(CountryProfile profile, FacetNames names) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put(CODE, profile.code())
            .put(LABEL, names.label(Facet.COUNTRY, profile.code()));
    JsonFields.list(
        json,
        "groups",
        profile.memberships(),
        (member, one) -> {
          one.put(CODE, member.group()).put(LABEL, names.label(Facet.GROUP, member.group()));
          JsonFields.maybe(one, FROM, member.from().map(LocalDate::toString));
          JsonFields.maybe(one, TO, member.to().map(LocalDate::toString));
        });
    JsonFields.texts(json, "words", profile.words());
    series(json, profile.series(), names);
    json.put("context", profile.withContext());
    json.set("participation", CoverageJson.write(profile.programmes(), names));
    changes(json, profile.changes(), Facet.PROGRAMME, names);
    JsonFields.list(
        json, "hosting", profile.hosting().meetings(), (one, row) -> meeting(one, row, names));
    read(json, profile.hosting());
    return recent(json, profile.recent(), profile.programmes());
  }

  private static void phase(Programme.Phase phase, ObjectNode json) {
    json.put(LABEL, phase.label());
    year(json, FROM, phase.from());
    year(json, TO, phase.to());
  }

  private static void year(ObjectNode json, String name, OptionalInt year) {
    JsonFields.maybe(json, name, year);
  }

  private static void series(ObjectNode json, ProfileSeries series, FacetNames names) {
    JsonFields.maybe(json, "series", series.chosen());
    JsonFields.list(
        json,
        "allSeries",
        series.held(),
        (value, one) ->
            one.put("id", value.value())
                .put(LABEL, names.label(Facet.SERIES, value.value()))
                .put("passages", value.count()));
  }

  private static void changes(
      ObjectNode json, List<EditionDifference> changes, Facet rows, FacetNames names) {
    JsonFields.list(
        json,
        "changes",
        changes,
        (change, one) -> {
          one.put("edition", change.edition());
          values(one, "joined", change.joined(), rows, names);
          values(one, "left", change.left(), rows, names);
          JsonFields.list(
              one,
              "namedByGroup",
              List.copyOf(change.byGroup().entrySet()),
              (row, value) -> {
                value.put("value", row.getKey()).put(LABEL, names.label(rows, row.getKey()));
                JsonFields.texts(value, "groups", row.getValue());
              });
          JsonFields.list(one, "money", change.money(), ProfileJson::money);
        });
  }

  private static void values(
      ObjectNode json, String name, List<String> values, Facet rows, FacetNames names) {
    JsonFields.list(
        json,
        name,
        values,
        (value, one) -> one.put("value", value).put(LABEL, names.label(rows, value)));
  }

  private static void money(MoneyChange change, ObjectNode json) {
    change.before().ifPresent(amount -> amount(amount, json.putObject("before")));
    change.now().ifPresent(amount -> amount(amount, json.putObject("now")));
  }

  private static void amount(NamedAmount amount, ObjectNode json) {
    json.put("currency", amount.amount().currency());
    if (amount.amount().isRange()) {
      json.put("least", plain(amount.amount().least()));
      json.put("most", plain(amount.amount().most()));
    } else {
      json.put("value", plain(amount.amount().least()));
    }
    json.put("printed", amount.printed());
    JsonFields.unlessEmpty(json, "purpose", amount.purpose());
    JsonFields.texts(json, "programmes", new ArrayList<>(new TreeSet<>(amount.programmes())));
    JsonFields.maybe(json, "phase", amount.phase());
    json.put("words", amount.words());
    place(json, amount.note(), amount.passage());
  }

  /** Without an exponent. */
  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static void meeting(NamedMeeting meeting, ObjectNode json, FacetNames names) {
    json.put("country", meeting.country())
        .put(LABEL, names.label(Facet.COUNTRY, meeting.country()))
        .put("role", meeting.role().key())
        .put("place", meeting.place());
    JsonFields.maybe(json, "date", meeting.date());
    JsonFields.numbers(json, "years", meeting.years().stream().sorted().toList());
    JsonFields.texts(json, "programmes", new ArrayList<>(new TreeSet<>(meeting.programmes())));
    json.put("words", meeting.words());
    place(json, meeting.note(), meeting.passage());
  }

  private static void place(ObjectNode json, NoteSummary note, Passage passage) {
    JsonFields.maybe(json, "edition", note.report().edition());
    json.put("note", note.id());
    JsonFields.marking(json, note.marking());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    json.put(PASSAGE, passage.id());
    JsonFields.maybe(json, "page", passage.place().page());
  }

  private static void read(ObjectNode json, ProfileScan scan) {
    json.putObject("read")
        .put("passages", scan.read())
        .put("total", scan.total())
        .put("complete", scan.isComplete());
  }

  private static JsonNode recent(ObjectNode json, NewestHits recent, Coverage table) {
    JsonFields.list(
        json,
        "recent",
        recent.hits(),
        (hit, one) -> {
          place(one, hit.note(), hit.passage());
          JsonFields.maybe(
              one,
              "date",
              Optional.of(hit.note()).flatMap(NoteSummary::date).map(LocalDate::toString));
          one.put("text", hit.passage().text());
        });
    return json.put("snapshot", table.snapshot());
  }
}
