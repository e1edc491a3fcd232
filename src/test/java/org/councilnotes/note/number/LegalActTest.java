package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.note.number.LegalAct.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences are invented; numbers are those of real acts where an identifier is looked at. */
class LegalActTest {

  private static LegalAct only(String text) {
    List<Mention> all = LegalAct.allIn(text);
    assertThat(all).as("%s", text).hasSize(1);
    return all.getFirst().act();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          under Regulation (EU) 2016/679 of 27 April  | 32016R0679 | reg/2016/679
          Regulation (EC) No 1049/2001, Article 4     | 32001R1049 | reg/2001/1049
          Regulation (EU) No 604/2013                 | 32013R0604 | reg/2013/604
          Regulation (EEC) No 1408/71                 | 31971R1408 | reg/1971/1408
          Regulation (EC) 1907/2006                   | 32006R1907 | reg/2006/1907
          Regulation (EC) No 2015/2006                | 32006R2015 | reg/2006/2015
          Regulation (EU) 2019/2016                   | 32019R2016 | reg/2019/2016
          Regulation (EU) 2016/95                     | 32016R0095 | reg/2016/95
          Regulation (EU) No 2016/679                 | 32016R0679 | reg/2016/679
          Regulation 2019/1150/EU                     | 32019R1150 | reg/2019/1150
          Regulation(EU) 2017/1001                    | 32017R1001 | reg/2017/1001
          Regulation (EU, Euratom) 2018/1046          | 32018R1046 | reg/2018/1046
          Regulation (EU, Euratom) No 966/2012        | 32012R0966 | reg/2012/966
          Implementing Regulation (EU) 2020/1201      | 32020R1201 | reg_impl/2020/1201
          Council Implementing Regulation (EU) No 1352/2014 | 32014R1352 | reg_impl/2014/1352
          Commission Delegated Regulation (EU) 2019/625     | 32019R0625 | reg_del/2019/625
          Council Directive 92/43/EEC (habitats)      | 31992L0043 | dir/1992/43
          Directive 2004/38/EC                        | 32004L0038 | dir/2004/38
          Directive 2014/41/EU                        | 32014L0041 | dir/2014/41
          Directive (EU) 2016/680                     | 32016L0680 | dir/2016/680
          the Water Framework Directive 2000/60/EC    | 32000L0060 | dir/2000/60
          Implementing Directive 2014/37/EU           | 32014L0037 | dir_impl/2014/37
          Council Decision 2005/387/JHA               | 32005D0387 | -
          Council Decision 2010/413/CFSP              | 32010D0413 | -
          Council Decision (CFSP) 2015/1333           | 32015D1333 | dec/2015/1333
          Council Decision (EU) 2015/1601             | 32015D1601 | dec/2015/1601
          Decision No 1082/2013/EU                    | 32013D1082 | dec/2013/1082
          Decision 1082/2013/EU                       | 32013D1082 | dec/2013/1082
          Decision No 2119/98/EC                      | 31998D2119 | dec/1998/2119
          Decision 93/731/EC                          | 31993D0731 | -
          Decision No 2007/116/EC                     | 32007D0116 | -
          Decision 2007/198/Euratom                   | 32007D0198 | -
          Council Framework Decision 2002/584/JHA     | 32002F0584 | dec_framw/2002/584
          Council Joint Action 2008/851/CFSP          | 32008E0851 | -
          Joint Action 98/733/JHA                     | 31998F0733 | -
          Common Position 2001/931/CFSP               | 32001E0931 | -
          Council Recommendation 2003/488/EC          | 32003H0488 | -
          Recommendation (EU) 2018/790                | 32018H0790 | reco/2018/790
          le r\u00E8glement (UE) 2016/679                  | 32016R0679 | reg/2016/679
          r\u00E8glement (CE) n\u00B0 1049/2001                 | 32001R1049 | reg/2001/1049
          r\u00E8glement d\u2019ex\u00E9cution (UE) 2020/1201         | 32020R1201 | reg_impl/2020/1201
          r\u00E8glement d\u00E9l\u00E9gu\u00E9 (UE) 2019/625             | 32019R0625 | reg_del/2019/625
          la directive 92/43/CEE                      | 31992L0043 | dir/1992/43
          la d\u00E9cision-cadre 2002/584/JAI              | 32002F0584 | dec_framw/2002/584
          la d\u00E9cision 2010/413/PESC                   | 32010D0413 | -
          el Reglamento (CE) n.\u00BA 1049/2001            | 32001R1049 | reg/2001/1049
          Reglamento de Ejecuci\u00F3n (UE) 2020/1201      | 32020R1201 | reg_impl/2020/1201
          la Decisi\u00F3n Marco 2002/584/JAI              | 32002F0584 | dec_framw/2002/584
          la Directiva (UE) 2016/680                  | 32016L0680 | dir/2016/680
          JOIN(2013) 1 final                          | 52013JC0001 | -
          SWD(2024) 12 final                          | 52024SC0012 | -
          the Communication on harbours (COM(2026) 502 final) | 52026DC0502 | -
          the report from the Commission, COM(2019) 37        | 52019DC0037 | -
          Proposal for a Regulation on tides, COM(2025) 837 final | 52025PC0837 | -
          Proposition de directive, COM(2025) 837 final           | 52025PC0837 | -
          """)
  void formDeterminesTheIdentifiers(String text, String celex, String eli) {
    LegalAct act = only(text);

    assertThat(act.celex()).contains(celex);
    assertThat(act.eli().orElse(null))
        .isEqualTo(eli == null ? null : "http://data.europa.eu/eli/" + eli + "/oj");
    assertThat(act.address("en"))
        .isEqualTo("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:" + celex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025/0360 (COD) is the procedure",
        "the Regulation 2025/0360 (COD)",
        "Regulation (EU) 2025/0360 (COD)",
        "document 10364/19",
        "Decision 10364/19",
        "Decision of 12/2019",
        "Regulation 2016/679",
        "Directive 2016/680",
        "Decision 2010/413",
        "Resolution (EU) 2016/679",
        "92/43/EEC",
        "under the Directive, 92/43/EEC",
        "Regulation (EU) 2016",
        "Regulation (EU) No 123/2045",
        "Regulation (EU) No XXX/2016",
        "Regulation (EU) 2016/0000",
        "Regulation (EU) 2016/67999",
        "Regulation (EU) 2016/679/3",
        "Regulation (CFSP) 2016/679",
        "Decision 1982/2006/EC",
        "Decision 3289/75/ECSC",
        "Common Position 2005/69/JHA",
        "Framework Decision 2010/48/EC",
        "Directive 10/2020/EC",
        "Directives in 2018/19",
        "UN Regulation No 155",
        "deregulation (EU) 2016/679",
        "S/2025/223",
        "COM 2025",
        "C(2025) 4000 final",
        "CORDROGUE 36",
        ""
      })
  void formThatDeterminesNothingIsNoAct(String text) {
    assertThat(LegalAct.allIn(text)).isEmpty();
  }

  @Test
  void commissionDocumentOfUnknownTypeHasAnAddressOnly() {
    LegalAct act = only("as set out in COM(2026) 502 final, and ");

    assertThat(act.celex()).isEmpty();
    assertThat(act.eli()).isEmpty();
    assertThat(act.name()).isEqualTo("COM(2026) 502 final");
    assertThat(act.address("fr"))
        .isEqualTo("https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=COM:2026:502:FIN");
  }

  @Test
  void lastWordsBeforeADocumentSayWhatItIs() {
    assertThat(
            LegalAct.allIn(
                "The Communication COM(2020) 605 final and the proposal for a Directive COM(2020)"
                    + " 606 final go with COM(2020) 607 final."))
        .extracting(mention -> mention.act().type())
        .containsExactly(ActType.COMMUNICATION, ActType.PROPOSAL, ActType.COMMISSION_DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Regulations (EC) No 767/2008 and (EU) 2018/1862 | Regulation (EC) No 767/2008; Regulation (EU) 2018/1862
          Regulations (EU) 2019/817 and 2019/818 apply    | Regulation (EU) 2019/817; Regulation (EU) 2019/818
          Directives 2013/32/EU, 2013/33/EU and 92/43/EEC | Directive 2013/32/EU; Directive 2013/33/EU; Directive 92/43/EEC
          Directive 2013/32/EU and 2013/33/EU             | Directive 2013/32/EU
          les r\u00E8glements (UE) 2019/817 et (UE) 2019/818   | Regulation (EU) 2019/817; Regulation (EU) 2019/818
          Regulation (EEC) 1408/71 and Directive 92/43/CEE | Regulation (EEC) No 1408/71; Directive 92/43/EEC
          """)
  void numbersOfAListShareTheWordBeforeThem(String text, String names) {
    assertThat(
            LegalAct.allIn(text).stream()
                .map(mention -> mention.act().name())
                .collect(Collectors.joining("; ")))
        .isEqualTo(names);
  }

  @Test
  void evidenceIsTheWordsInUtf16CodeUnits() {
    String text =
        "\uD83D\uDEA2 See Implementing Regulations (EU) 2020/1201 and (EU) 2020/885; COM(2026) 502"
            + " final.";

    assertThat(LegalAct.allIn(text))
        .extracting(mention -> mention.range().of(text))
        .containsExactly(
            "Implementing Regulations (EU) 2020/1201", "(EU) 2020/885", "COM(2026) 502 final");
  }
}
