#ifndef CQPDF_H
#define CQPDF_H

#include <stddef.h>

/// A place in the text of an object where the number of another is to be put in.
struct cqpdf_reference {
  /// So many bytes from the beginning of the text.
  size_t offset;
  /// The place of the other in the drawing's list.
  size_t object;
};

/// An object of a drawing.
struct cqpdf_object {
  /// The object, without what it refers to; of a stream the entries of its dictionary but for its length.
  unsigned char *text;
  size_t length;
  struct cqpdf_reference *references;
  size_t reference_count;
  /// The bytes of a stream, compressed as they were; NULL for another object.
  unsigned char *stream;
  size_t stream_length;
};

/// The page of a drawing: what is drawn, and all that its resources refer to, the resources themselves first.
struct cqpdf_drawing {
  unsigned char *content;
  size_t content_length;
  struct cqpdf_object *objects;
  size_t object_count;
};

enum cqpdf_status {
  CQPDF_OK,
  CQPDF_LIBRARY_MISSING,
  CQPDF_NO_MEMORY,
  /// It is no PDF, or has too many objects, or they are nested too deep.
  CQPDF_BROKEN,
};

/// Reads the first page of a PDF. libqpdf is loaded the first time, and not with the program: loading it and what it
/// needs takes as long as many a command.
enum cqpdf_status cqpdf_read(const unsigned char *bytes, size_t length, struct cqpdf_drawing *drawing);

void cqpdf_free(struct cqpdf_drawing *drawing);

#endif
