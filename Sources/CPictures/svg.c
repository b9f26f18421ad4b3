// clock_gettime, pthread_condattr_setclock
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>

#include "CPictures.h"
#include "CLibrary.h"

// The headers of librsvg need those of GLib, cairo and gdk-pixbuf, in folders that pkg-config would have to tell, and
// asking it would also link them. So the few functions are written out here; they are part of stable interfaces
// (librsvg 2.48, cairo 1.16, GLib 2.50).
typedef struct { double x, y, width, height; } rsvg_rectangle;
enum {
  RSVG_FLAG_KEEP_IMAGE_DATA = 1 << 1,  // JPEG files in the SVG stay JPEG
  CAIRO_PDF_METADATA_CREATE_DATE = 5,
};

static struct {
  void *(*g_memory_input_stream_new_from_data)(const void *bytes, ssize_t count, void (*destroy)(void *));
  void (*g_object_unref)(void *object);
  void (*g_log_set_writer_func)(int (*writer)(int, const void *, size_t, void *), void *data, void (*destroy)(void *));
  void *(*rsvg_handle_new_from_stream_sync)(void *stream, void *base, int flags, void *cancellable, void **error);
  void (*rsvg_handle_set_dpi)(void *handle, double dpi);
  int (*rsvg_handle_set_stylesheet)(void *handle, const uint8_t *css, size_t count, void **error);
  int (*rsvg_handle_render_document)(void *handle, void *context, const rsvg_rectangle *viewport, void **error);
  void *(*cairo_pdf_surface_create_for_stream)(
      int (*write)(void *closure, const unsigned char *bytes, unsigned int count), void *closure, double width,
      double height);
  void (*cairo_pdf_surface_set_metadata)(void *surface, int key, const char *text);
  void (*cairo_surface_set_fallback_resolution)(void *surface, double x, double y);
  void *(*cairo_create)(void *surface);
  void (*cairo_show_page)(void *context);
  int (*cairo_status)(void *context);
  void (*cairo_destroy)(void *context);
  void (*cairo_surface_finish)(void *surface);
  int (*cairo_surface_status)(void *surface);
  void (*cairo_surface_destroy)(void *surface);
} svg;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;
// Drawings are made one after the other: cairo and FreeType share what they know of a font among threads, and of two
// drawings with text that are made at once neither is always the same.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

// What Pango and others complain of is no message for an editor; what cannot be drawn is told by cairo's status.
static int keep_quiet(int level, const void *fields, size_t count, void *data) {
  (void)level, (void)fields, (void)count, (void)data;
  const int handled = 1;
  return handled;
}

static void load(void) {
  const library_symbol symbols[] = {
      LIBRARY_SYMBOL(svg, g_memory_input_stream_new_from_data), LIBRARY_SYMBOL(svg, g_object_unref),
      LIBRARY_SYMBOL(svg, g_log_set_writer_func),
      LIBRARY_SYMBOL(svg, rsvg_handle_new_from_stream_sync), LIBRARY_SYMBOL(svg, rsvg_handle_set_dpi),
      LIBRARY_SYMBOL(svg, rsvg_handle_set_stylesheet),
      LIBRARY_SYMBOL(svg, rsvg_handle_render_document), LIBRARY_SYMBOL(svg, cairo_pdf_surface_create_for_stream),
      LIBRARY_SYMBOL(svg, cairo_pdf_surface_set_metadata), LIBRARY_SYMBOL(svg, cairo_surface_set_fallback_resolution),
      LIBRARY_SYMBOL(svg, cairo_create), LIBRARY_SYMBOL(svg, cairo_show_page), LIBRARY_SYMBOL(svg, cairo_status),
      LIBRARY_SYMBOL(svg, cairo_destroy), LIBRARY_SYMBOL(svg, cairo_surface_finish),
      LIBRARY_SYMBOL(svg, cairo_surface_status), LIBRARY_SYMBOL(svg, cairo_surface_destroy),
  };
  is_loaded = library_load("librsvg-2.so.2", symbols, sizeof symbols / sizeof *symbols);
  if (is_loaded) svg.g_log_set_writer_func(keep_quiet, NULL, NULL);
}

// A drawing in the making. Whoever of the two that use it is the last to leave frees it.
typedef struct {
  uint8_t *bytes;
  size_t count;
  double width, height;
  // Behind here under the lock.
  pthread_mutex_t lock;
  pthread_cond_t done;
  bool is_done;
  // The one that asked has gone.
  bool is_abandoned;
  pictures_status status;
  pictures_data result;
} drawing;

static void drawing_free(drawing *drawing) {
  pthread_cond_destroy(&drawing->done);
  pthread_mutex_destroy(&drawing->lock);
  pictures_free(&drawing->result);
  free(drawing->bytes);
  free(drawing);
}

// What cairo has written so far.
typedef struct {
  pictures_data data;
  size_t room;
} output;

// Returns a cairo_status_t: 0, or CAIRO_STATUS_WRITE_ERROR.
static int write_output(void *closure, const unsigned char *bytes, unsigned int count) {
  const int write_error = 11;
  const size_t most = 256 << 20;
  output *output = closure;
  if (output->data.count + count > output->room) {
    size_t room = output->room * 2 + count + 16384;
    if (room > most) return write_error;
    uint8_t *larger = realloc(output->data.bytes, room);
    if (larger == NULL) return write_error;
    output->data.bytes = larger;
    output->room = room;
  }
  memcpy(output->data.bytes + output->data.count, bytes, count);
  output->data.count += count;
  return 0;
}

static pictures_status draw(const drawing *drawing, pictures_data *result) {
  void *stream = svg.g_memory_input_stream_new_from_data(drawing->bytes, (ssize_t)drawing->count, NULL);
  // No base: without one librsvg opens no file and no address, only what stands in the SVG itself.
  void *handle = svg.rsvg_handle_new_from_stream_sync(stream, NULL, RSVG_FLAG_KEEP_IMAGE_DATA, NULL, NULL);
  svg.g_object_unref(stream);
  if (handle == NULL) return PICTURES_BROKEN;
  svg.rsvg_handle_set_dpi(handle, 96);
  // Text without a size: librsvg has 12 pixels, browsers 16. A rule would win over the attribute.
  static const char css[] = ":root:not([font-size]) { font-size: 16px }";
  svg.rsvg_handle_set_stylesheet(handle, (const uint8_t *)css, sizeof css - 1, NULL);

  output output = {{NULL, 0}, 0};
  void *surface =
      svg.cairo_pdf_surface_create_for_stream(write_output, &output, drawing->width, drawing->height);
  // The clock would make every file another.
  svg.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  svg.cairo_surface_set_fallback_resolution(surface, 72, 72);
  void *context = svg.cairo_create(surface);
  const rsvg_rectangle viewport = {0, 0, drawing->width, drawing->height};
  bool is_fine = svg.rsvg_handle_render_document(handle, context, &viewport, NULL);
  if (is_fine) svg.cairo_show_page(context);
  is_fine = is_fine && svg.cairo_status(context) == 0;
  svg.cairo_destroy(context);
  svg.cairo_surface_finish(surface);
  is_fine = is_fine && svg.cairo_surface_status(surface) == 0;
  svg.cairo_surface_destroy(surface);
  svg.g_object_unref(handle);

  *result = output.data;
  return is_fine ? PICTURES_OK : PICTURES_BROKEN;
}

static void *run(void *argument) {
  drawing *drawing = argument;
  pictures_data result = {NULL, 0};
  pictures_status status = draw(drawing, &result);

  pthread_mutex_lock(&drawing->lock);
  drawing->status = status;
  drawing->result = result;
  drawing->is_done = true;
  bool is_mine = drawing->is_abandoned;
  pthread_cond_signal(&drawing->done);
  pthread_mutex_unlock(&drawing->lock);
  if (is_mine) drawing_free(drawing);
  return NULL;
}

static drawing *drawing_new(const uint8_t *bytes, size_t count, double width, double height) {
  drawing *new = calloc(1, sizeof *new);
  if (new == NULL) return NULL;
  // A copy, since the thread may outlast the call.
  new->bytes = malloc(count);
  if (new->bytes == NULL) {
    free(new);
    return NULL;
  }
  memcpy(new->bytes, bytes, count);
  new->count = count;
  new->width = width;
  new->height = height;
  pthread_mutex_init(&new->lock, NULL);
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&new->done, &attributes);
  pthread_condattr_destroy(&attributes);
  return new;
}

static bool start(drawing *drawing) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  // librsvg goes down the tree by recursion.
  pthread_attr_setstacksize(&attributes, 64 << 20);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  bool is_started = pthread_create(&thread, &attributes, run, drawing) == 0;
  pthread_attr_destroy(&attributes);
  return is_started;
}

pictures_status pictures_draw_svg(
    const uint8_t *bytes, size_t count, double width, double height, uint32_t milliseconds, pictures_data *result) {
  result->bytes = NULL;
  result->count = 0;
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;
  if (count == 0 || !(width >= 1 && width <= 14400 && height >= 1 && height <= 14400)) return PICTURES_BROKEN;

  drawing *drawing = drawing_new(bytes, count, width, height);
  if (drawing == NULL) return PICTURES_NO_MEMORY;
  pthread_mutex_lock(&turn);
  if (!start(drawing)) {
    pthread_mutex_unlock(&turn);
    drawing_free(drawing);
    return PICTURES_NO_MEMORY;
  }
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += milliseconds / 1000;
  end.tv_nsec += (long)(milliseconds % 1000) * 1000000;
  if (end.tv_nsec >= 1000000000) {
    end.tv_sec += 1;
    end.tv_nsec -= 1000000000;
  }

  pthread_mutex_lock(&drawing->lock);
  int failure = 0;
  while (!drawing->is_done && failure == 0) {
    failure = pthread_cond_timedwait(&drawing->done, &drawing->lock, &end);
  }
  bool is_done = drawing->is_done;
  drawing->is_abandoned = !is_done;
  pthread_mutex_unlock(&drawing->lock);
  pthread_mutex_unlock(&turn);
  if (!is_done) return PICTURES_TOO_SLOW;

  pictures_status status = drawing->status;
  if (status == PICTURES_OK) {
    *result = drawing->result;
    drawing->result.bytes = NULL;
  }
  drawing_free(drawing);
  return status;
}
