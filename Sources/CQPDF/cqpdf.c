#include "CQPDF.h"

#include <dlfcn.h>
#include <pthread.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

// The functions of libqpdf that are used, with the types that its header gives them.
#define FUNCTIONS(X)                                                                                                  \
  X(qpdf_init)                                                                                                        \
  X(qpdf_cleanup)                                                                                                     \
  X(qpdf_silence_errors)                                                                                              \
  X(qpdf_set_suppress_warnings)                                                                                       \
  X(qpdf_set_attempt_recovery)                                                                                        \
  X(qpdf_read_memory)                                                                                                 \
  X(qpdf_has_error)                                                                                                   \
  X(qpdf_get_error)                                                                                                   \
  X(qpdf_get_error_full_text)                                                                                         \
  X(qpdf_get_page_n)                                                                                                  \
  X(qpdf_get_object_by_id)                                                                                            \
  X(qpdf_make_indirect_object)                                                                                        \
  X(qpdf_oh_copy_foreign_object)                                                                                      \
  X(qpdf_oh_get_dict)                                                                                                 \
  X(qpdf_oh_get_key)                                                                                                  \
  X(qpdf_oh_get_page_content_data)                                                                                    \
  X(qpdf_oh_new_null)                                                                                                 \
  X(qpdf_oh_replace_key)                                                                                              \
  X(qpdf_oh_replace_stream_data)                                                                                      \
  X(qpdf_init_write_memory)                                                                                           \
  X(qpdf_set_deterministic_ID)                                                                                        \
  X(qpdf_set_object_stream_mode)                                                                                      \
  X(qpdf_set_compress_streams)                                                                                        \
  X(qpdf_write)                                                                                                       \
  X(qpdf_get_buffer_length)                                                                                           \
  X(qpdf_get_buffer)

#define DECLARE(name) static __typeof__(&name) p_##name;
FUNCTIONS(DECLARE)

static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) library = dlopen("libqpdf.so.30", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define RESOLVE(name)                                                                                                 \
  p_##name = (__typeof__(p_##name))dlsym(library, #name);                                                             \
  if (p_##name == NULL) return;
  FUNCTIONS(RESOLVE)
  is_loaded = 1;
}

int cqpdf_is_there(void) {
  pthread_once(&once, load);
  return is_loaded;
}

static void fail(struct cqpdf_result *result, qpdf_data document) {
  const char *text = "unknown";
  if (p_qpdf_has_error(document)) text = p_qpdf_get_error_full_text(document, p_qpdf_get_error(document));
  result->error = strdup(text);
}

// Makes a form of a drawing's page; 0 if all went well.
static int take_over(qpdf_data document, const struct cqpdf_drawing *drawing, struct cqpdf_result *result) {
  int failed = 1;
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_data source = p_qpdf_init();
  p_qpdf_silence_errors(source);
  p_qpdf_set_suppress_warnings(source, QPDF_TRUE);
  if (p_qpdf_read_memory(source, "drawing", (const char *)drawing->bytes, drawing->length, NULL) >= QPDF_ERRORS) {
    fail(result, source);
  } else {
    qpdf_oh page = p_qpdf_get_page_n(source, 0);
    if (p_qpdf_oh_get_page_content_data(source, page, &content, &length) >= QPDF_ERRORS) {
      fail(result, source);
    } else {
      qpdf_oh resources = p_qpdf_make_indirect_object(source, p_qpdf_oh_get_key(source, page, "/Resources"));
      qpdf_oh form = p_qpdf_get_object_by_id(document, drawing->object, 0);
      qpdf_oh null = p_qpdf_oh_new_null(document);
      p_qpdf_oh_replace_stream_data(document, form, content, length, null, null);
      p_qpdf_oh_replace_key(
        document, p_qpdf_oh_get_dict(document, form), "/Resources",
        p_qpdf_oh_copy_foreign_object(document, source, resources));
      failed = 0;
    }
  }
  free(content);
  // What was copied is read from its source when the document is written; the library keeps that alive.
  p_qpdf_cleanup(&source);
  return failed;
}

void cqpdf_pack(
  const unsigned char *draft, size_t length, const struct cqpdf_drawing *drawings, size_t count,
  struct cqpdf_result *result) {
  memset(result, 0, sizeof *result);
  if (!cqpdf_is_there()) {
    result->error = strdup("libqpdf is not there");
    return;
  }
  qpdf_data document = p_qpdf_init();
  p_qpdf_silence_errors(document);
  p_qpdf_set_suppress_warnings(document, QPDF_TRUE);
  p_qpdf_set_attempt_recovery(document, QPDF_FALSE);
  if (p_qpdf_read_memory(document, "draft", (const char *)draft, length, NULL) != QPDF_SUCCESS) {
    fail(result, document);
    p_qpdf_cleanup(&document);
    return;
  }
  for (size_t index = 0; index < count; index++) {
    if (take_over(document, &drawings[index], result)) {
      p_qpdf_cleanup(&document);
      return;
    }
  }
  p_qpdf_init_write_memory(document);
  p_qpdf_set_deterministic_ID(document, QPDF_TRUE);
  p_qpdf_set_object_stream_mode(document, qpdf_o_generate);
  p_qpdf_set_compress_streams(document, QPDF_TRUE);
  if (p_qpdf_write(document) != QPDF_SUCCESS) {
    fail(result, document);
  } else {
    result->length = p_qpdf_get_buffer_length(document);
    result->bytes = malloc(result->length ? result->length : 1);
    if (result->bytes != NULL) memcpy(result->bytes, p_qpdf_get_buffer(document), result->length);
  }
  p_qpdf_cleanup(&document);
}

void cqpdf_free(struct cqpdf_result *result) {
  free(result->bytes);
  free(result->error);
  memset(result, 0, sizeof *result);
}
