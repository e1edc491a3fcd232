package org.councilnotes.draft.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {

  private final PersonNames names = new PersonNames();

  PersonNamesTest() {
    names.add("Mr. Takala met Ms. Salem. Later Mr. Takala and Salem spoke.");
    names.add("Mr. Takalah and Ms. Saleh left.");
  }

  @Test
  void letterMoreOrTwoExchangedAreASlip() {
    assertThat(names.near("Takalah")).contains("Takala");
    assertThat(names.near("Taklaa")).contains("Takala");
  }

  @Test
  void otherLetterMakesAnotherPerson() {
    assertThat(names.near("Saleh")).isEmpty();
    assertThat(names.near("Takala")).isEmpty();
    assertThat(names.near("Taka")).isEmpty();
  }

  @Test
  void namesBehindATitleAreFound() {
    String text = "Mr. Takala, Dr Meyer’s deputy and the Minister met Ms. O’Neil.";

    assertThat(PersonNames.in(text))
        .extracting(range -> range.of(text))
        .containsExactly("Takala", "Meyer", "O’Neil");
  }
}
