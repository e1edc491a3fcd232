package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.curation.ProgrammeEntry;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The programmes that an archive proposes for the vocabulary, as JSON. */
public final class ProposalsJson {

  private ProposalsJson() {}

  /**
   * In their order: {@code name}, {@code code} once accepted, {@code variants} (other spellings),
   * {@code longForms} by language and {@code longForm}, one of them, where notes print any, {@code
   * parent} where a note says it, {@code signs}, {@code confidence} from 0 to 1, {@code passages},
   * {@code notes}, {@code firstYear} and {@code lastYear} of these notes, {@code examples} (the
   * words that speak for it, with passage and note).
   */
  public static JsonNode write(List<ProgrammeProposal> proposals) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    proposals.forEach(proposal -> write(proposal, json.addObject()));
    return json;
  }

  private static void write(ProgrammeProposal proposal, ObjectNode json) {
    json.put("name", proposal.acronym()).put("code", ProgrammeEntry.code(proposal.acronym()));
    JsonFields.texts(json, "variants", proposal.naming().variants());
    SortedMap<String, String> longForms = new TreeMap<>(proposal.naming().longForms());
    JsonFields.maybe(
        json,
        "longForm",
        Optional.ofNullable(longForms.get("en")).or(() -> longForms.values().stream().findFirst()));
    ObjectNode byLanguage = json.putObject("longForms");
    longForms.forEach(byLanguage::put);
    JsonFields.maybe(json, "parent", proposal.parent());
    JsonFields.texts(json, "signs", proposal.signs().stream().sorted().map(Sign::key).toList());
    json.put("confidence", Math.round(proposal.confidence() * 1000) / 1000.0);
    json.put("passages", proposal.passages());
    json.put("notes", proposal.notes());
    proposal.extent().from().ifPresent(year -> json.put("firstYear", year));
    proposal.extent().to().ifPresent(year -> json.put("lastYear", year));
    JsonFields.list(json, "examples", proposal.examples(), ProposalsJson::write);
  }

  private static void write(Example example, ObjectNode json) {
    json.put("note", example.note().id());
    JsonFields.marking(json, example.note().marking());
    json.put("passage", example.passage().id());
    json.put("words", example.tag().words().of(example.passage().text()));
  }
}
