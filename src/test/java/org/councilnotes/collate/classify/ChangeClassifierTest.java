package org.councilnotes.collate.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeClassifierTest {

  private static final ReportingPeriod OLD =
      new ReportingPeriod(LocalDate.of(2017, 5, 1), LocalDate.of(2018, 5, 31));
  private static final ReportingPeriod NEW =
      new ReportingPeriod(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from May 2017 to May 2018 | from 1 June 2018 to 31 May 2019",
        "activities of 2017 and 2018: | activities of 2018 and 2019:",
        "de mai 2017 à mai 2018 | de juin 2018 à mai 2019",
        "held its XX High-Level Meeting again | held its XXI High-Level Meeting again",
        "the 61st session of it | the 62nd session of it",
        "sa XXe réunion de haut niveau | sa XXIe réunion de haut niveau",
        "its XX meeting was held in Sofia, Bulgaria, on 21-22 June 2018"
            + " | its XXI meeting was held in Paramaribo, Suriname, on 20-21 June 2019",
        "The XX Meeting took place in Sofia, Bulgaria. The Sofia Declaration says"
            + " | The XXI Meeting took place in Paramaribo, Suriname. The Paramaribo Declaration says",
        "The observatories met for the second time in 2017"
            + " | The observatories met for the third time in 2018",
        "under the co-presidency of Austria and Suriname"
            + " | under the co-presidency of Romania and Suriname",
        "sous la présidence de la Bulgarie | sous la présidence de la Roumanie",
        "c) Tools are ready | d) Tools are ready",
        "COMPONENT 3: Supply | COMPONENT 2: Supply",
        "Annual Report May 2017 - May 2018 | Annual Report 1 June 2018 - 31 May 2019",
        "The main activities of 2017 were: | The main activities of 2018 were:",
        "(May 2017 to May 2018) | (June 2018 to May 2019)",
        "The XX High-Level Meeting took place in Sofia, Bulgaria, on 21-22 June 2018 under the"
            + " co-presidency of Bulgaria and El Salvador. It adopted the Sofia Declaration."
            + " | The XXI High-Level Meeting took place in Paramaribo, Suriname, on 20-21 June 2019"
            + " under the co-presidency of Romania and Suriname. It adopted the Paramaribo"
            + " Declaration.",
        "The 2nd meeting of the observatories under the first phase was held on 5 May 2018 in Lima"
            + " | The 3rd meeting of the observatories under the first phase was held on 6 May 2019"
            + " in Quito",
        "meeting in Sofia on 21 and 22 June 2018 under the co-presidency of Malta and Chile,"
            + " | meeting in La Paz on 22 February 2024 under the co-presidency of Belgium and"
            + " Bolivia,",
        "8. We thank Malta for its hospitality. | 9. We thank Chile for its hospitality.",
        "the declarations adopted since, most recently in Athens (2014);"
            + " | the declarations adopted since, most recently in Athens (2014) and Lima (2015);",
        "The Hague Declaration | La Paz Declaration",
        "under the Bulgarian Presidency | under the Austrian Presidency",
        "La XXe réunion de haut niveau s'est tenue à Sofia, en Bulgarie, les 21 et 22 juin 2018"
            + " sous la coprésidence de la Bulgarie et du Salvador."
            + " | La XXIe réunion de haut niveau s'est tenue à Paramaribo, au Suriname, les 20 et"
            + " 21 juin 2019 sous la coprésidence de la Roumanie et du Suriname.",
        "sous la présidence bulgare | sous la présidence autrichienne",
        "Nous remercions la Bulgarie pour son hospitalité."
            + " | Nous remercions le Suriname pour son hospitalité.",
        "La XX Reunión de Alto Nivel se celebró en Sofía, Bulgaria, los días 21 y 22 de junio de"
            + " 2018 bajo la copresidencia de Bulgaria y El Salvador."
            + " | La XXI Reunión de Alto Nivel se celebró en Paramaribo, Surinam, los días 20 y 21"
            + " de junio de 2019 bajo la copresidencia de Rumanía y Surinam.",
        "del 1 de mayo de 2017 al 31 de mayo de 2018"
            + " | del 1 de junio de 2018 al 31 de mayo de 2019"
      })
  void whatEveryEditionBringsIsExpected(String left, String right) {
    assertThat(nature(left, right)).isEqualTo(WordingStep.Significance.EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over 2000 arrests | over 2500 arrests",
        "4 meetings were held | 5 meetings were held",
        "seized 7200 kg | seized 8100 kg",
        "Phase IV began in 2018 | Phase V began in 2018",
        "on 27 November 2017 in Natal | on 28 November 2018 in Natal",
        "the project works in Bolivia | the project works in Peru",
        "The XX meeting thanked Bolivia | The XXI meeting thanked Peru",
        "The XX meeting ended. Officers trained in Bolivia"
            + " | The XXI meeting ended. Officers trained in Peru",
        "The Presidency thanked Austria | The Presidency thanked Romania",
        "its XX meeting was held | its XXI meeting was not held",
        "seized for the second time | seized for the third time",
        "met for the second time in 2017 | met for the third time in 2018 in Lisbon",
        "1 seminar was held | 31 seminars were held",
        "to be finished by 2018 | to be finished by 2019",
        "The report is due by 31 May 2018 | The report is due by 31 May 2019",
        "The main work will end in 2018 | The main work will end in 2019",
        "The deadline is June 2018 | The deadline is July 2018",
        "a budget of EUR 10 million | a budget of EUR 12 million",
        "A ninth country joined the meeting | A tenth country joined the meeting",
        "the ninth country to host a meeting | the tenth country to host a meeting",
        "in Bolivia, Chile and Peru | in Bolivia, Ecuador and Peru",
        "Phase II meetings were held | Phase III meetings were held",
        "The XX High-Level Meeting set 31 December 2018 as the deadline"
            + " | The XXI High-Level Meeting set 31 December 2019 as the deadline",
        "The XX meeting, held in Sofia on 21 June 2018, asked for a study by May 2018"
            + " | The XXI meeting, held in Lima on 20 June 2019, asked for a study by May 2019",
        "The XX meeting welcomed the seminar held in Lima on 3 May 2018"
            + " | The XXI meeting welcomed the seminar held in Quito on 4 May 2019",
        "The XX meeting welcomed progress in Bolivia | The XXI meeting welcomed progress in Peru",
        "The XXI High-Level Meeting will be held in Lima on 20-21 June 2019"
            + " | The XXI High-Level Meeting will be held in Lima on 27-28 June 2019",
        "The XXI High-Level Meeting was held in Lima | The XXI High-Level Meeting was held in Quito",
        "12. Juni 2018 in Wien | 13. Juni 2018 in Wien",
        "The council met last in La Paz on 19 May 2018 | The council met last in Lima on 5 May 2019",
        "A seminar was held in Lima in 2018 | A seminar was held in Lima in 2019",
        "The project was launched in 2017 as main work | The project was launched in 2018 as main work",
        "under the presidency of the Council | under the presidency of the Commission",
        "We thank Malta for its work | We thank Chile for its work",
        "agreements, most recently in Athens (2014) | agreements, most recently in Lima (2015)",
        "Phase 2: supply | Phase 3: supply",
        "à terminer d'ici 2018 | à terminer d'ici 2019",
        "un budget de 10 millions d'euros | un budget de 12 millions d'euros",
        "Un neuvième pays a rejoint la réunion | Un dixième pays a rejoint la réunion",
        "en Bolivie, au Chili et au Pérou | en Bolivie, en Équateur et au Pérou",
        "El informe se presentará antes de mayo de 2018"
            + " | El informe se presentará antes de mayo de 2019",
        "un presupuesto de 10 millones de euros | un presupuesto de 12 millones de euros",
        "el noveno país que acoge una reunión | el décimo país que acoge una reunión"
      })
  void whatIsNewInSubstanceIsNot(String left, String right) {
    assertThat(nature(left, right)).isEqualTo(WordingStep.Significance.SUBSTANTIVE);
  }

  @Test
  void withoutAPeriodNoDateIsExpected() {
    MaskedText left = new MaskedText("in May 2017", Optional.empty());
    MaskedText right = new MaskedText("in May 2018", Optional.empty());

    assertThat(ChangeClassifier.nature(left, right, WordEdits.between(left.text(), right.text())))
        .isEqualTo(WordingStep.Significance.SUBSTANTIVE);
  }

  private static WordingStep.Significance nature(String left, String right) {
    return ChangeClassifier.nature(
        new MaskedText(left, Optional.of(OLD)),
        new MaskedText(right, Optional.of(NEW)),
        WordEdits.between(left, right));
  }
}
