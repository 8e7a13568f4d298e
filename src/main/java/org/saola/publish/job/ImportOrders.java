package org.saola.publish.job;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.ingest.InputFiles;
import org.saola.ingest.OpenInputs;
import org.saola.ingest.RefusedInput;
import org.saola.message.Message;
import org.saola.message.WrittenNumber;
import org.saola.publish.ImportFormat;
import org.saola.store.Database;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobOrder;
import org.saola.store.jobs.OrderForm;
import org.saola.store.jobs.Orders;
import org.saola.store.jobs.RefusedOrder;
import org.saola.store.jobs.RefusedUpload;
import org.saola.store.jobs.Upload;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.DatabaseException;

/** Takes orders, and refuses those of which it is plain that they can't be done. */
public final class ImportOrders implements Orders {
  private static final int LONGEST_WISH = 500;
  private static final int LONGEST_PAIRS = 20_000;

  private static final int MOST_TOLD = 200;

  private final Database database;

  /** What files are, by their ids. */
  private final Map<Long, LooksLike> told = new ConcurrentHashMap<>();

  public ImportOrders(Database database) {
    this.database = database;
  }

  /** What a whole file is stays the same, so it is looked at once. */
  @Override
  public LooksLike tell(Upload upload) {
    var known = told.get(upload.id());
    if (known != null) {
      return known;
    }
    try {
      var looks = look(upload);
      if (told.size() >= MOST_TOLD) {
        told.clear();
      }
      told.put(upload.id(), looks);
      return looks;
    } catch (UncheckedIOException e) {
      return new LooksLike("", "", String.valueOf(e.getMessage()));
    }
  }

  private LooksLike look(Upload upload) {
    try (var input = InputFiles.open(database.jobs().uploads().file(upload))) {
      var format = ImportFormat.of(List.of(input));
      return new LooksLike(format.code(), format.usualDataset().id(), format.description());
    } catch (RefusedInput e) {
      return new LooksLike("", "", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Job place(OrderForm form, Actor actor) {
    return form.kind().readsFiles() ? placeImport(form, actor) : placeOther(form, actor);
  }

  private Job placeImport(OrderForm form, Actor actor) {
    requireKnown(form.wishes(), OrderedOptions.NAMES);
    var wishes = new OrderedOptions(form.wishes());
    var _ = wishes.format();
    var uploads = uploads(form.uploads());
    var dataset = form.dataset() == null ? usual(uploads, wishes) : dataset(form.dataset());
    return add(form, dataset, uploads, form.wishes(), actor);
  }

  private List<Upload> uploads(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new RefusedOrder("order.files");
    }
    var files = database.jobs().uploads();
    var found = new ArrayList<Upload>();
    for (long id : ids) {
      var upload = files.find(id).orElseThrow(() -> new RefusedOrder("order.file", id));
      try {
        var _ = files.file(upload);
      } catch (RefusedUpload e) {
        throw new RefusedOrder(e.said());
      }
      if (!files.isComplete(upload)) {
        throw new RefusedOrder(lack(upload, files.received(upload).orElse(0)));
      }
      found.add(upload);
    }
    return found;
  }

  private static Message lack(Upload upload, long received) {
    return received == upload.bytes()
        ? Message.of("order.being-compared", upload.id(), upload.name())
        : Message.of(
            "order.part",
            upload.id(),
            upload.name(),
            new WrittenNumber(received),
            new WrittenNumber(upload.bytes()));
  }

  private Dataset usual(List<Upload> uploads, OrderedOptions wishes) {
    var format = wishes.format();
    if (format.isPresent()) {
      return format.get().usualDataset();
    }
    var files = uploads.stream().map(database.jobs().uploads()::file).toList();
    try (var inputs = OpenInputs.of(files)) {
      return ImportFormat.of(inputs.all()).usualDataset();
    } catch (RefusedInput e) {
      throw new RefusedOrder(Message.said(String.valueOf(e.getMessage())));
    }
  }

  private Job placeOther(OrderForm form, Actor actor) {
    requireKnown(form.wishes(), List.of(JobOrder.RELEASE));
    if (form.dataset() == null) {
      throw new RefusedOrder("order.dataset");
    }
    var dataset = dataset(form.dataset());
    var wishes = new TreeMap<String, String>();
    var name = form.wishes().getOrDefault(JobOrder.RELEASE, "");
    if (!name.isBlank()) {
      wishes.put(JobOrder.RELEASE, Integer.toString(release(dataset, name).number()));
    } else if (form.kind() == JobKind.REMOVAL) {
      throw new RefusedOrder("order.release");
    }
    return add(form, dataset, List.of(), wishes, actor);
  }

  private Release release(Dataset dataset, String name) {
    var found =
        database
            .releases()
            .find(dataset, name)
            .orElseThrow(() -> new RefusedOrder("order.release-none", name, dataset.id()));
    if (found.state() != Release.State.SUPERSEDED) {
      throw new RefusedOrder(
          found.state() == Release.State.CURRENT ? "order.served" : "order.not-kept",
          found.number(),
          dataset.id());
    }
    return found;
  }

  private Dataset dataset(String id) {
    try {
      return database.datasets().get(id);
    } catch (DatabaseException e) {
      if (e.isPassing()) {
        throw e;
      }
      throw new RefusedOrder(Message.said(String.valueOf(e.getMessage())));
    }
  }

  private static void requireKnown(Map<String, String> wishes, List<String> names) {
    wishes.forEach((name, value) -> {
      if (!names.contains(name)) {
        throw new RefusedOrder("order.wish", name, String.join(", ", names));
      }
      int longest = OrderedOptions.PAIRS.contains(name) ? LONGEST_PAIRS : LONGEST_WISH;
      if (value.length() > longest) {
        throw new RefusedOrder("order.long", name, longest);
      }
    });
  }

  private Job add(
      OrderForm form,
      Dataset dataset,
      List<Upload> uploads,
      Map<String, String> wishes,
      Actor actor) {
    @Nullable String node = uploads.isEmpty() ? null : uploads.getFirst().node();
    var order =
        new JobOrder(
            form.kind(),
            dataset.id(),
            uploads.stream().map(Upload::id).toList(),
            uploads.stream().map(Upload::name).toList(),
            wishes);
    return database.jobs().add(order, node, actor);
  }
}
