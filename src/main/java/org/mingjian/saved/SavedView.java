package org.mingjian.saved;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A screen that somebody wants to find again.
 *
 * @param owner the account that saved it
 * @param sharedIn null when only the owner sees it; otherwise the division in and around which
 *     everybody does, empty for the country
 */
public record SavedView(
    long id,
    String owner,
    ScreenAddress address,
    String name,
    @Nullable String sharedIn,
    OffsetDateTime savedAt) {}
