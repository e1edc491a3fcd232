package org.councilnotes.json;

import java.util.Optional;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.GroupTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.TermTag;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.note.text.TextRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tags of a passage in its object: one entry per mention, with its evidence. {@code groups} and
 * {@code eventYears} have each value once; their mentions are in {@code groupTags} and {@code
 * eventYearTags}. {@code corrected} is present only where a person added or changed the tag.
 */
final class TagsJson {

  private TagsJson() {}

  static void write(PassageTags tags, ObjectNode json) {
    JsonFields.list(json, "programmes", tags.programmes(), TagsJson::write);
    JsonFields.list(json, "countries", tags.countries(), TagsJson::write);
    JsonFields.texts(
        json, "groups", tags.groups().stream().map(GroupTag::code).distinct().toList());
    JsonFields.numbers(
        json,
        "eventYears",
        tags.eventYears().stream().map(YearTag::year).distinct().sorted().toList());
    JsonFields.list(json, "groupTags", tags.groups(), TagsJson::write);
    JsonFields.list(json, "eventYearTags", tags.eventYears(), TagsJson::write);
    JsonFields.list(json, "terms", tags.terms(), TagsJson::write);
    JsonFields.list(json, "participations", tags.participations(), TagsJson::write);
    JsonFields.list(json, "proposals", tags.proposals(), TagsJson::write);
  }

  static PassageTags read(JsonNode json) {
    return new PassageTags(
        JsonFields.list(json, "programmes", TagsJson::readProgramme),
        JsonFields.list(json, "countries", TagsJson::readCountry),
        JsonFields.list(json, "groupTags", TagsJson::readGroup),
        JsonFields.list(json, "eventYearTags", TagsJson::readYear),
        JsonFields.list(json, "terms", TagsJson::readTerm),
        JsonFields.list(json, "participations", TagsJson::readParticipation),
        JsonFields.list(json, "proposals", TagsJson::readProposal));
  }

  private static void write(ProgrammeTag tag, ObjectNode json) {
    json.put("code", tag.code());
    JsonFields.maybe(json, "phase", tag.phase());
    json.put("how", tag.how().key());
    write(tag.evidence(), json);
  }

  private static ProgrammeTag readProgramme(JsonNode json) {
    return new ProgrammeTag(
        JsonFields.text(json, "code"),
        JsonFields.maybeText(json, "phase"),
        JsonFields.ofKey(
            ProgrammeTag.Origin.values(), ProgrammeTag.Origin::key, JsonFields.text(json, "how")),
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

  private static MentionRole readRole(JsonNode json) {
    return MentionRole.ofKey(JsonFields.text(json, "role")).orElseThrow();
  }

  private static CountryTag readCountry(JsonNode json) {
    return new CountryTag(
        JsonFields.text(json, "code"),
        readRole(json),
        readEvidence(json),
        JsonFields.maybeText(json, "roleRule").map(rule -> readWhy(rule, json)));
  }

  private static void write(GroupTag tag, ObjectNode json) {
    json.put("code", tag.code());
    write(tag.evidence(), json);
  }

  private static GroupTag readGroup(JsonNode json) {
    return new GroupTag(JsonFields.text(json, "code"), readEvidence(json));
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
        JsonFields.text(json, "vocabulary"), JsonFields.text(json, "code"), readEvidence(json));
  }

  private static void write(Participation tag, ObjectNode json) {
    json.put("programme", tag.programme()).put("country", tag.country());
    json.put("role", tag.role().key()).put("grade", tag.grade().key());
    write(tag.evidence(), json);
  }

  /** A participation without a grade is of a dump made before there were grades: none is known. */
  private static Participation.Grade readGrade(JsonNode json) {
    return JsonFields.maybeText(json, "grade")
        .map(key -> JsonFields.ofKey(Participation.Grade.values(), Participation.Grade::key, key))
        .orElse(Participation.Grade.CONTEXT);
  }

  private static Participation readParticipation(JsonNode json) {
    return new Participation(
        JsonFields.text(json, "programme"),
        JsonFields.text(json, "country"),
        readRole(json),
        readGrade(json),
        readEvidence(json));
  }

  private static void write(ProposalTag tag, ObjectNode json) {
    json.put("acronym", tag.acronym()).put("sign", tag.sign().key());
    JsonFields.maybe(json, "longForm", tag.longForm());
    JsonFields.maybe(json, "parent", tag.parent());
    json.put("start", tag.words().start()).put("end", tag.words().end());
  }

  private static ProposalTag readProposal(JsonNode json) {
    return new ProposalTag(
        JsonFields.text(json, "acronym"),
        JsonFields.ofKey(
            ProposalTag.Sign.values(), ProposalTag.Sign::key, JsonFields.text(json, "sign")),
        JsonFields.maybeText(json, "longForm"),
        JsonFields.maybeText(json, "parent"),
        new TextRange(json.required("start").intValue(), json.required("end").intValue()));
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
    return new Evidence(JsonFields.text(json, "rule"), range(json, "start", "end"), corrected);
  }

  private static Optional<TextRange> range(JsonNode json, String from, String to) {
    return json.optional(from)
        .map(start -> new TextRange(start.intValue(), json.required(to).intValue()));
  }
}
