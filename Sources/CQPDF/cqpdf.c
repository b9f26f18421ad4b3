#include "CQPDF.h"

#include <pthread.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "CLibrary.h"

// The functions of libqpdf that are used, with the types that its header gives them.
#define FUNCTIONS(X)                                                                                                  \
  X(qpdf_init)                                                                                                        \
  X(qpdf_cleanup)                                                                                                     \
  X(qpdf_silence_errors)                                                                                              \
  X(qpdf_set_suppress_warnings)                                                                                       \
  X(qpdf_set_attempt_recovery)                                                                                        \
  X(qpdf_read_memory)                                                                                                 \
  X(qpdf_get_error)                                                                                                   \
  X(qpdf_has_error)                                                                                                   \
  X(qpdf_get_page_n)                                                                                                  \
  X(qpdf_oh_get_key)                                                                                                  \
  X(qpdf_oh_get_page_content_data)                                                                                    \
  X(qpdf_oh_is_array)                                                                                                 \
  X(qpdf_oh_is_dictionary)                                                                                            \
  X(qpdf_oh_is_indirect)                                                                                              \
  X(qpdf_oh_is_stream)                                                                                                \
  X(qpdf_oh_get_array_item)                                                                                           \
  X(qpdf_oh_get_array_n_items)                                                                                        \
  X(qpdf_oh_begin_dict_key_iter)                                                                                      \
  X(qpdf_oh_dict_more_keys)                                                                                           \
  X(qpdf_oh_dict_next_key)                                                                                            \
  X(qpdf_oh_get_dict)                                                                                                 \
  X(qpdf_oh_get_object_id)                                                                                            \
  X(qpdf_oh_get_stream_data)                                                                                          \
  X(qpdf_oh_unparse_resolved)

#define DECLARE(name) static __typeof__(&name) p_##name;
FUNCTIONS(DECLARE)

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#define SYMBOL(name) {#name, (void **)&p_##name},
  const library_symbol symbols[] = {FUNCTIONS(SYMBOL)};
  const size_t count = sizeof symbols / sizeof *symbols;
  is_loaded = library_load("libqpdf.so.29", symbols, count) || library_load("libqpdf.so.30", symbols, count);
}

// More than any drawing that can be drawn in time has; what is beyond is refused.
#define MOST_OBJECTS 20000
#define DEEPEST 50

struct reader {
  qpdf_data source;
  // What was found so far, in the order in which it is written; `handles` has one for each of `drawing->objects`.
  struct cqpdf_drawing *drawing;
  qpdf_oh *handles;
  size_t room;
  // The places of objects by their numbers in the source, plus 1; 0 for those not found yet.
  size_t *places;
  size_t places_count;
  // The text that is being written.
  struct cqpdf_object *object;
  size_t text_room;
  size_t references_room;
  enum cqpdf_status status;
};

// Makes an array at least so large; 0 if there is no memory.
static int grow(struct reader *reader, void **array, size_t *room, size_t wanted, size_t size) {
  if (wanted <= *room) return 1;
  size_t more = *room < 32 ? 64 : *room * 2;
  if (more < wanted) more = wanted;
  void *grown = realloc(*array, more * size);
  if (grown == NULL) {
    reader->status = CQPDF_NO_MEMORY;
    return 0;
  }
  memset((char *)grown + *room * size, 0, (more - *room) * size);
  *array = grown;
  *room = more;
  return 1;
}

static void append(struct reader *reader, const char *text) {
  struct cqpdf_object *object = reader->object;
  size_t length = strlen(text);
  if (!grow(reader, (void **)&object->text, &reader->text_room, object->length + length, 1)) return;
  memcpy(object->text + object->length, text, length);
  object->length += length;
}

// The place of an object in the list; it is put there if it is new.
static size_t place_of(struct reader *reader, qpdf_oh handle) {
  int id = p_qpdf_oh_get_object_id(reader->source, handle);
  if (id <= 0 || id > 1000000) {
    reader->status = CQPDF_BROKEN;
    return 0;
  }
  if (!grow(reader, (void **)&reader->places, &reader->places_count, (size_t)id + 1, sizeof *reader->places)) return 0;
  if (reader->places[id] != 0) return reader->places[id] - 1;
  size_t count = reader->drawing->object_count;
  if (count >= MOST_OBJECTS) {
    reader->status = CQPDF_BROKEN;
    return 0;
  }
  if (!grow(reader, (void **)&reader->handles, &reader->room, count + 1, sizeof *reader->handles)) return 0;
  reader->handles[count] = handle;
  reader->drawing->object_count = count + 1;
  reader->places[id] = count + 1;
  return count;
}

static void refer(struct reader *reader, qpdf_oh handle) {
  struct cqpdf_object *object = reader->object;
  size_t place = place_of(reader, handle);
  if (reader->status != CQPDF_OK) return;
  if (!grow(
        reader, (void **)&object->references, &reader->references_room, object->reference_count + 1,
        sizeof *object->references)) {
    return;
  }
  object->references[object->reference_count++] = (struct cqpdf_reference){object->length, place};
}

static void write_value(struct reader *reader, qpdf_oh handle, int depth);

// Whether a name can be written as it is.
static int is_plain(const char *name) {
  static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+:*";
  return name[0] == '/' && strspn(name + 1, plain) == strlen(name + 1);
}

// Writes the entries of a dictionary, without one.
static void write_entries(struct reader *reader, qpdf_oh dictionary, const char *without, int depth) {
  // The library goes through one dictionary at a time: the keys are taken first.
  char **keys = NULL;
  size_t count = 0;
  size_t room = 0;
  p_qpdf_oh_begin_dict_key_iter(reader->source, dictionary);
  while (p_qpdf_oh_dict_more_keys(reader->source)) {
    const char *key = p_qpdf_oh_dict_next_key(reader->source);
    if (!grow(reader, (void **)&keys, &room, count + 1, sizeof *keys)) break;
    keys[count] = strdup(key);
    if (keys[count] == NULL) {
      reader->status = CQPDF_NO_MEMORY;
      break;
    }
    count++;
  }
  for (size_t index = 0; index < count; index++) {
    if (!is_plain(keys[index])) reader->status = CQPDF_BROKEN;
    if (reader->status == CQPDF_OK && (without == NULL || strcmp(keys[index], without) != 0)) {
      append(reader, keys[index]);
      append(reader, " ");
      write_value(reader, p_qpdf_oh_get_key(reader->source, dictionary, keys[index]), depth);
      append(reader, " ");
    }
    free(keys[index]);
  }
  free(keys);
}

// Writes an object itself, not a reference to it.
static void write_resolved(struct reader *reader, qpdf_oh handle, int depth) {
  qpdf_data source = reader->source;
  if (reader->status != CQPDF_OK) return;
  if (depth > DEEPEST) {
    reader->status = CQPDF_BROKEN;
  } else if (p_qpdf_oh_is_dictionary(source, handle)) {
    append(reader, "<< ");
    write_entries(reader, handle, NULL, depth + 1);
    append(reader, ">>");
  } else if (p_qpdf_oh_is_array(source, handle)) {
    append(reader, "[");
    int count = p_qpdf_oh_get_array_n_items(source, handle);
    for (int index = 0; index < count && reader->status == CQPDF_OK; index++) {
      write_value(reader, p_qpdf_oh_get_array_item(source, handle, index), depth + 1);
      append(reader, " ");
    }
    append(reader, "]");
  } else {
    append(reader, p_qpdf_oh_unparse_resolved(source, handle));
  }
}

static void write_value(struct reader *reader, qpdf_oh handle, int depth) {
  if (p_qpdf_oh_is_indirect(reader->source, handle)) {
    refer(reader, handle);
  } else {
    write_resolved(reader, handle, depth);
  }
}

static void write_stream(struct reader *reader, qpdf_oh handle) {
  struct cqpdf_object *object = reader->object;
  QPDF_BOOL is_filtered = QPDF_FALSE;
  write_entries(reader, p_qpdf_oh_get_dict(reader->source, handle), "/Length", 0);
  if (reader->status != CQPDF_OK) return;
  QPDF_ERROR_CODE code = p_qpdf_oh_get_stream_data(
    reader->source, handle, qpdf_dl_none, &is_filtered, &object->stream, &object->stream_length);
  if (code >= QPDF_ERRORS) reader->status = CQPDF_BROKEN;
  // A stream of nothing is one all the same.
  if (object->stream == NULL && reader->status == CQPDF_OK) {
    object->stream = malloc(1);
    if (object->stream == NULL) reader->status = CQPDF_NO_MEMORY;
  }
}

// Writes an object of the list, which may make the list longer.
static void write_object(struct reader *reader, size_t index) {
  struct cqpdf_object object = {0};
  qpdf_oh handle = reader->handles[index];
  reader->object = &object;
  reader->text_room = 0;
  reader->references_room = 0;
  if (p_qpdf_oh_is_stream(reader->source, handle)) {
    write_stream(reader, handle);
  } else {
    write_resolved(reader, handle, 0);
  }
  reader->drawing->objects[index] = object;
}

static void read_page(struct reader *reader) {
  qpdf_data source = reader->source;
  struct cqpdf_drawing *drawing = reader->drawing;
  qpdf_oh page = p_qpdf_get_page_n(source, 0);
  if (
    p_qpdf_oh_get_page_content_data(source, page, &drawing->content, &drawing->content_length) >= QPDF_ERRORS ||
    p_qpdf_has_error(source)) {
    reader->status = CQPDF_BROKEN;
    return;
  }
  // The resources stand in the first place, whether they are an object of their own or not.
  size_t room = 0;
  if (!grow(reader, (void **)&reader->handles, &reader->room, 1, sizeof *reader->handles)) return;
  reader->handles[0] = p_qpdf_oh_get_key(source, page, "/Resources");
  drawing->object_count = 1;
  for (size_t index = 0; index < drawing->object_count && reader->status == CQPDF_OK; index++) {
    if (!grow(reader, (void **)&drawing->objects, &room, index + 1, sizeof *drawing->objects)) {
      drawing->object_count = index;
      return;
    }
    write_object(reader, index);
    if (reader->status != CQPDF_OK) drawing->object_count = index + 1;
  }
  if (p_qpdf_has_error(source)) reader->status = CQPDF_BROKEN;
}

enum cqpdf_status cqpdf_read(const unsigned char *bytes, size_t length, struct cqpdf_drawing *drawing) {
  memset(drawing, 0, sizeof *drawing);
  pthread_once(&once, load);
  if (!is_loaded) return CQPDF_LIBRARY_MISSING;
  struct reader reader = {.source = p_qpdf_init(), .drawing = drawing, .status = CQPDF_OK};
  p_qpdf_silence_errors(reader.source);
  p_qpdf_set_suppress_warnings(reader.source, QPDF_TRUE);
  p_qpdf_set_attempt_recovery(reader.source, QPDF_FALSE);
  if (p_qpdf_read_memory(reader.source, "drawing", (const char *)bytes, length, NULL) >= QPDF_ERRORS) {
    reader.status = CQPDF_BROKEN;
  } else {
    read_page(&reader);
  }
  // An error that nobody asked for is told on the terminal.
  if (p_qpdf_has_error(reader.source)) p_qpdf_get_error(reader.source);
  p_qpdf_cleanup(&reader.source);
  free(reader.handles);
  free(reader.places);
  if (reader.status != CQPDF_OK) cqpdf_free(drawing);
  return reader.status;
}

void cqpdf_free(struct cqpdf_drawing *drawing) {
  for (size_t index = 0; index < drawing->object_count; index++) {
    free(drawing->objects[index].text);
    free(drawing->objects[index].references);
    free(drawing->objects[index].stream);
  }
  free(drawing->objects);
  free(drawing->content);
  memset(drawing, 0, sizeof *drawing);
}
