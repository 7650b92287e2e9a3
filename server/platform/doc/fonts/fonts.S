/* Sarabun (OFL-1.1, OFL.txt beside), inside the program: no font of the machine is ever used. */
.section .rodata
.macro font name file
.global ruam_font_\name
.global ruam_font_\name\()_end
.balign 16
ruam_font_\name:
.incbin "platform/doc/fonts/\file"
ruam_font_\name\()_end:
.byte 0
.endm
font regular "Sarabun-Regular.ttf"
font bold "Sarabun-Bold.ttf"
font italic "Sarabun-Italic.ttf"
font bold_italic "Sarabun-BoldItalic.ttf"
.section .note.GNU-stack,"",@progbits
