package org.mingjian.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.document.ReadingTime;

/** The township whose office answers questions about the report: 请与某县某镇党政办联系. */
final class ContactNamed {
  /** 乡 of 某乡市 and 镇 of 某镇村 end no township's name. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:请|請|可|直接)(?:及时|及時|直接)?(?:与|與|向|联系|聯系|聯繫)[：:]?"
              + "(\\p{IsHan}{2,24}?(?:(?:[镇鎮]|(?<!城)[乡鄉])(?![市县區区村江])|街道|苏木))"
              + "\\p{IsHan}{0,16}?(?:联系|聯系|聯繫|联络|聯絡|咨询|諮詢|反映|[（(])");

  private final String text;
  private final PlaceIndex places;

  ContactNamed(String text, PlaceIndex places) {
    this.text = text;
    this.places = places;
  }

  /** The one township that is named so; null for none or several. */
  @Nullable OrganisationName organisation() {
    OrganisationName found = null;
    Matcher contact = CONTACT.matcher(text);
    while (contact.find()) {
      ReadingTime.check();
      OrganisationName name = OrganisationName.of(contact.group(1), places);
      if (name == null || !name.isTownship()) {
        continue;
      }
      if (found != null && !found.name().equals(name.name())) {
        return null;
      }
      found = found == null || name.prefix().length() > found.prefix().length() ? name : found;
    }
    boolean sure =
        found != null
            && (places.isTownship(LabelText.simplified(found.name())) || !found.prefix().isEmpty());
    return sure ? found : null;
  }
}
