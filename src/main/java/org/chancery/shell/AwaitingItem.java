package org.chancery.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that awaits somebody, in the reader's language.
 *
 * @param title what, beginning with the verb: "Approve the provisional agenda of the 21st meeting"
 * @param verb on the button: "Read and approve"
 * @param where the path of its page
 * @param notes small facts below the title: symbol, "2 changes since you read it"
 * @param since since when it waits
 * @param due by when, if there is a deadline
 */
public record AwaitingItem(
    String title,
    String verb,
    String where,
    List<String> notes,
    Instant since,
    @Nullable Due due) {}
