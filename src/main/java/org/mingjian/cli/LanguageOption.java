package org.mingjian.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --language}: in which language a command speaks. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "zh-CN|en",
      defaultValue = "zh-CN",
      converter = Converter.class,
      description = "Language of the messages (default: ${DEFAULT-VALUE}).")
  private Locale language = Locale.SIMPLIFIED_CHINESE;

  Messages messages() {
    return new Messages(language);
  }

  private static final class Converter implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String value) {
      return switch (value) {
        case "zh-CN", "zh" -> Locale.SIMPLIFIED_CHINESE;
        case "en" -> Locale.ENGLISH;
        default -> throw new TypeConversionException("zh-CN or en, not " + value);
      };
    }
  }
}
