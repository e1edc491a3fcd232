package org.councilnotes.json;

import java.util.Optional;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.GroupTag;
import org.councilnotes.note.Participation;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.Role;
import org.councilnotes.note.Tags;
import org.councilnotes.note.TermTag;
import org.councilnotes.note.TextRange;
import org.councilnotes.note.YearTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tags of a passage, flat in its object: one entry a mention, with its evidence. {@code groups}
 * and {@code eventYears} name each value once; their mentions stand in {@code groupTags} and {@code
 * eventYearTags}. {@code corrected} stands only where a person gave or changed the tag.
 */
final class TagsJson {

  private TagsJson() {}

  static void write(Tags tags, ObjectNode json) {
    Fields.list(json, "programmes", tags.programmes(), TagsJson::write);
    Fields.list(json, "countries", tags.countries(), TagsJson::write);
    Fields.texts(json, "groups", tags.groups().stream().map(GroupTag::code).distinct().toList());
    Fields.numbers(
        json,
        "eventYears",
        tags.eventYears().stream().map(YearTag::year).distinct().sorted().toList());
    Fields.list(json, "groupTags", tags.groups(), TagsJson::write);
    Fields.list(json, "eventYearTags", tags.eventYears(), TagsJson::write);
    Fields.list(json, "terms", tags.terms(), TagsJson::write);
    Fields.list(json, "participations", tags.participations(), TagsJson::write);
  }

  static Tags read(JsonNode json) {
    return new Tags(
        Fields.list(json, "programmes", TagsJson::readProgramme),
        Fields.list(json, "countries", TagsJson::readCountry),
        Fields.list(json, "groupTags", TagsJson::readGroup),
        Fields.list(json, "eventYearTags", TagsJson::readYear),
        Fields.list(json, "terms", TagsJson::readTerm),
        Fields.list(json, "participations", TagsJson::readParticipation));
  }

  private static void write(ProgrammeTag tag, ObjectNode json) {
    json.put("code", tag.code());
    Fields.maybe(json, "phase", tag.phase());
    json.put("how", tag.how().key());
    write(tag.evidence(), json);
  }

  private static ProgrammeTag readProgramme(JsonNode json) {
    return new ProgrammeTag(
        Fields.text(json, "code"),
        Fields.maybeText(json, "phase"),
        Fields.ofKey(ProgrammeTag.How.values(), ProgrammeTag.How::key, Fields.text(json, "how")),
        readEvidence(json));
  }

  private static void write(CountryTag tag, ObjectNode json) {
    json.put("code", tag.code()).put("role", tag.role().key());
    write(tag.evidence(), json);
    tag.why().ifPresent(why -> writeWhy(why, json));
  }

  private static void writeWhy(Evidence why, ObjectNode json) {
    json.put("roleRule", why.rule());
    why.range().ifPresent(r -> json.put("roleStart", r.start()).put("roleEnd", r.end()));
  }

  private static Evidence readWhy(String rule, JsonNode json) {
    return new Evidence(rule, range(json, "roleStart", "roleEnd"));
  }

  private static CountryTag readCountry(JsonNode json) {
    return new CountryTag(
        Fields.text(json, "code"),
        Fields.ofKey(Role.values(), Role::key, Fields.text(json, "role")),
        readEvidence(json),
        Fields.maybeText(json, "roleRule").map(rule -> readWhy(rule, json)));
  }

  private static void write(GroupTag tag, ObjectNode json) {
    json.put("code", tag.code());
    write(tag.evidence(), json);
  }

  private static GroupTag readGroup(JsonNode json) {
    return new GroupTag(Fields.text(json, "code"), readEvidence(json));
  }

  private static void write(YearTag tag, ObjectNode json) {
    json.put("year", tag.year());
    write(tag.evidence(), json);
  }

  private static YearTag readYear(JsonNode json) {
    return new YearTag(json.required("year").intValue(), readEvidence(json));
  }

  private static void write(TermTag tag, ObjectNode json) {
    json.put("vocabulary", tag.vocabulary()).put("code", tag.code());
    write(tag.evidence(), json);
  }

  private static TermTag readTerm(JsonNode json) {
    return new TermTag(
        Fields.text(json, "vocabulary"), Fields.text(json, "code"), readEvidence(json));
  }

  private static void write(Participation tag, ObjectNode json) {
    json.put("programme", tag.programme()).put("country", tag.country());
    json.put("role", tag.role().key());
    write(tag.evidence(), json);
  }

  private static Participation readParticipation(JsonNode json) {
    return new Participation(
        Fields.text(json, "programme"),
        Fields.text(json, "country"),
        Fields.ofKey(Role.values(), Role::key, Fields.text(json, "role")),
        readEvidence(json));
  }

  private static void write(Evidence evidence, ObjectNode json) {
    evidence.range().ifPresent(r -> json.put("start", r.start()).put("end", r.end()));
    json.put("rule", evidence.rule());
    if (evidence.corrected()) {
      json.put("corrected", true);
    }
  }

  private static Evidence readEvidence(JsonNode json) {
    boolean corrected = json.optional("corrected").map(JsonNode::booleanValue).orElse(false);
    return new Evidence(Fields.text(json, "rule"), range(json, "start", "end"), corrected);
  }

  private static Optional<TextRange> range(JsonNode json, String from, String to) {
    return json.optional(from)
        .map(start -> new TextRange(start.intValue(), json.required(to).intValue()));
  }
}
